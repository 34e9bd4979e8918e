import { type MediaReply, type MediaRequest, mediaReplySchema } from '@fishbowl/shared/protocol/media';
import { expect } from 'vitest';
import { act, ann, endSession, stu, sue } from '../../support/build.ts';
import type { LiveTab } from '../../support/LiveTab.ts';
import { liveSession } from '../../support/liveSession.ts';
import { startMediaService, testWithWorker } from '../../support/mediaWorker.ts';

/** Asks past the page, as a hostile program with this seat's cookie would. */
async function askMedia({ socket }: LiveTab, request: object): Promise<MediaReply> {
  return mediaReplySchema.parse(await socket.emitWithAck('media', request));
}

async function transportOf(tab: LiveTab, direction: 'send' | 'recv'): Promise<string> {
  const reply = await askMedia(tab, { type: 'createTransport', direction });
  return reply.type === 'transport' ? reply.transport.id : JSON.stringify(reply);
}

function voice(transportId: string): Extract<MediaRequest, { type: 'produce' }> {
  const codec = { mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 };
  const rtpParameters = { mid: '0', codecs: [codec], encodings: [{ ssrc: 1_111 }], rtcp: { cname: 'voice' } };
  return { type: 'produce', transportId, kind: 'audio', rtpParameters, paused: false };
}

const refused = { type: 'refused', code: 'notAllowed' };

testWithWorker(
  '[C4] whatever its page shows, the socket of an observer or the supervisor is refused a sending transport and a producer while live',
  async () => {
    const { startWith } = await liveSession({ media: await startMediaService(), config: { place: 'call' } });
    const [sues, anns, acts, stus] = await startWith([ann, act, stu]);
    if (!sues || !anns || !acts || !stus) throw new Error('somebody is missing');
    const students = await transportOf(stus, 'send');
    expect(await askMedia(stus, voice(students))).toMatchObject({ type: 'produced' });

    for (const tab of [anns, sues]) {
      const receiving = await transportOf(tab, 'recv');
      const asked = [
        await askMedia(tab, { type: 'createTransport', direction: 'send' }),
        await askMedia(tab, voice(receiving)),
        await askMedia(tab, voice(students)),
        await askMedia(tab, voice('made-up')),
      ];
      expect(asked, tab.seat.id).toEqual(asked.map(() => refused));
    }
    expect(await askMedia(anns, { ...voice(students), seatId: sue.id })).toEqual({ type: 'refused', code: 'invalid' });

    await sues.asked(endSession);
    await anns.until(({ view }) => view.endedMs !== null);
    expect(await askMedia(anns, voice(await transportOf(anns, 'send')))).toMatchObject({ type: 'produced' });
  },
  20_000,
);
