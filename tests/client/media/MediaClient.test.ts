import { seatIdSchema } from '@fishbowl/shared/core/ids';
import type { Phase } from '@fishbowl/shared/session/phase';
import { afterAll, expect, vi } from 'vitest';
import { startMediaService, testWithWorker } from '../../support/mediaWorker.ts';
import { TestCall } from '../../support/TestCall.ts';
import { TestPage } from '../../support/TestPage.ts';

const service = await startMediaService();
afterAll(() => service.close());
const studentSeat = seatIdSchema.parse('student');

function pagesIn(phase: Phase) {
  const call = new TestCall(service, { phase, place: 'call' });
  const student = new TestPage(call, 'student').connect();
  const actor = new TestPage(call, 'actor').connect();
  const heard = () => actor.client.view.remotes.get(studentSeat)?.audio ?? 'off';
  return { call, student, actor, heard };
}

testWithWorker(
  '[C9] a microphone that is turned on before the session starts is sent as soon as it may be',
  async () => {
    const { call, student, heard } = pagesIn('lobby');
    student.turnOn('audio');

    call.room.phaseChanged('live');

    await vi.waitUntil(() => heard() === 'on');
    expect(student.client.view).toMatchObject({ sending: { audio: 'on', video: 'off' } });
    expect(student.troubles).toEqual([]);
  },
);

testWithWorker(
  '[C9] an observer sends nothing while live, and is heard in the debrief without asking again',
  async () => {
    const { call, student } = pagesIn('live');
    const observer = new TestPage(call, 'observer').connect();
    student.turnOn('audio');
    observer.turnOn('audio');
    await vi.waitUntil(() => observer.client.view.remotes.size === 1);
    expect(observer.client.view).toMatchObject({ mayProduce: { audio: false }, sending: { audio: 'off' } });

    call.room.phaseChanged('debrief');

    await vi.waitUntil(() => student.client.view.remotes.get(seatIdSchema.parse('observer'))?.audio === 'on');
    expect(observer.client.view.sending.audio).toBe('on');
  },
);

testWithWorker('[C9] what is no longer allowed stops, and the track can be sent again', async () => {
  const { call, student, heard } = pagesIn('live');
  const track = student.turnOn('audio');
  await vi.waitUntil(() => heard() === 'on');

  call.room.phaseChanged('closed');
  await vi.waitUntil(() => heard() === 'off' && student.client.view.sending.audio === 'off');

  expect(track.readyState).toBe('live');
  call.room.phaseChanged('debrief');
  await vi.waitUntil(() => heard() === 'on');
});

testWithWorker('[C9] turned off is not sent, muted is sent as silence, and others see which', async () => {
  const { student, heard } = pagesIn('live');
  student.turnOn('audio', { muted: true });
  await vi.waitUntil(() => heard() === 'muted');

  student.turnOn('audio');
  await vi.waitUntil(() => heard() === 'on');
  student.client.setOutgoing('audio', null);

  await vi.waitUntil(() => heard() === 'off');
  expect(student.client.view.sending.audio).toBe('off');
});

testWithWorker('[C9] after a lost connection everything is sent and heard again', async () => {
  const { student, actor, heard } = pagesIn('live');
  student.turnOn('audio');
  actor.turnOn('audio');
  await vi.waitUntil(() => heard() === 'on' && student.client.view.remotes.size === 1);

  student.disconnect();
  expect(student.client.view).toMatchObject({ link: 'off', sending: { audio: 'off' } });
  await vi.waitUntil(() => heard() === 'off');
  student.connect();

  await vi.waitUntil(() => heard() === 'on' && student.client.view.remotes.size === 1);
});

testWithWorker('[C9] requests without an answer are repeated', async () => {
  const { student, heard } = pagesIn('live');
  student.failNext(5);

  student.turnOn('audio');

  await vi.waitUntil(() => heard() === 'on');
  expect(student.troubles).toHaveLength(5);
});

testWithWorker('[C6] a tab that another one of the seat has taken over from does not fight for it', async () => {
  const { call, student, heard } = pagesIn('live');
  student.turnOn('audio');
  await vi.waitUntil(() => heard() === 'on');

  const phone = new TestPage(call, 'student').connect();
  phone.turnOn('audio');

  await vi.waitUntil(() => student.client.view.sending.audio === 'elsewhere');
  expect(phone.client.view.sending.audio).toBe('on');
  student.turnOn('audio');
  await vi.waitUntil(() => phone.client.view.sending.audio === 'elsewhere');
  expect(student.client.view.sending.audio).toBe('on');
});

testWithWorker('[C9] a stream stays the same while tracks come and go', async () => {
  const { student, actor, heard } = pagesIn('live');
  const remote = () => actor.client.view.remotes.get(studentSeat);
  student.turnOn('audio');
  await vi.waitUntil(() => heard() === 'on');
  const before = remote()?.stream;

  student.turnOn('video');
  await vi.waitUntil(() => remote()?.video === 'on');
  student.client.setOutgoing('audio', null);
  await vi.waitUntil(() => heard() === 'off');

  expect(remote()?.stream).toBe(before);
  expect(before?.getTracks().map(({ kind }) => kind)).toEqual(['video']);
});
