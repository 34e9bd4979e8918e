import type { MediaRequest } from '@fishbowl/shared/protocol/media';
import { afterAll, expect } from 'vitest';
import { askFromPage } from '../support/e2e/askFromPage.ts';
import { openHouse } from '../support/e2e/openHouse.ts';
import { gather, start } from '../support/e2e/steps/gather.ts';
import { testWithWorker } from '../support/mediaWorker.ts';
import { storyMs } from '../support/patience.ts';

const house = await openHouse();
afterAll(() => house.close());

const refused = { type: 'refused', code: 'notAllowed' };

function produceOn(transportId: string): MediaRequest {
  const opus = { mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 };
  const rtpParameters = { mid: '0', codecs: [opus], encodings: [{ ssrc: 1_111 }], rtcp: { cname: 'hostile' } };
  return { type: 'produce', transportId, kind: 'audio', rtpParameters, paused: false };
}

testWithWorker(
  '[C4] while it is live a program in an observer’s page gets no transport to send on, and no producer',
  async () => {
    const people = await gather(house, 'In the app');
    await start(people);
    const asObserver = await askFromPage(people.observer.page);
    const asStudent = await askFromPage(people.student.page);
    const send = { type: 'createTransport', direction: 'send' } as const;

    const receiving = await asObserver({ type: 'createTransport', direction: 'recv' });
    expect(receiving.type).toBe('transport');
    expect(await asObserver(send)).toEqual(refused);
    expect(await asObserver(produceOn(receiving.type === 'transport' ? receiving.transport.id : ''))).toEqual(refused);
    expect(await asObserver(produceOn('made-up'))).toEqual(refused);

    expect((await asStudent(send)).type).toBe('transport');
    expect(await people.student.page.getByLabel('Video of Olga').count()).toBe(0);
  },
  storyMs,
);
