import { roles } from '@fishbowl/shared/session/seat';
import { afterAll, expect } from 'vitest';
import { startMediaService, testWithWorker } from '../../support/mediaWorker.ts';
import { callIn, TestCall } from '../../support/TestCall.ts';

const service = await startMediaService();
afterAll(() => service.close());
const notAllowed = { type: 'refused', code: 'notAllowed' };
const refusal = JSON.stringify(notAllowed);

testWithWorker('[C4] a hostile observer is refused a sending transport and a producer while live', async () => {
  const call = callIn(service, 'live');
  const receiving = await call.openTransport('observer', 'recv');

  const transport = await call.openTransport('observer', 'send');
  const producer = await call.produce('observer', receiving, 'audio');

  expect(transport).toBe(refusal);
  expect(producer).toEqual(notAllowed);
  expect(call.state('student').producers).toEqual([]);
});

testWithWorker("[C4] somebody else's transport, producer and consumer are out of reach", async () => {
  const call = callIn(service, 'live');
  const sending = await call.openTransport('student', 'send');
  const producerId = await call.publish('actor', 'audio');
  const consumerId = await call.hear('student', producerId);

  const replies = await Promise.all([
    call.produce('actor', sending, 'video'),
    call.ask('observer', { type: 'restartIce', transportId: sending }),
    call.ask('observer', { type: 'setProducerPaused', producerId, paused: true }),
    call.ask('observer', { type: 'closeProducer', producerId }),
    call.ask('observer', { type: 'resumeConsumer', consumerId }),
  ]);

  expect(replies).toEqual(replies.map(() => notAllowed));
  expect(call.state('student').producers).toMatchObject([{ producerId, paused: false }]);
});

testWithWorker('[C1] student and actor are heard by everybody else while live', async () => {
  const call = callIn(service, 'live');

  const producerId = await call.publish('student', 'audio');

  const source = { producerId, seatId: 'student', kind: 'audio', paused: false };
  for (const role of roles) expect(call.state(role).producers).toEqual(role === 'student' ? [] : [source]);
  expect(call.state('student').own).toEqual([producerId]);
  expect(await call.consume('observer', producerId)).toMatchObject({ type: 'refused', code: 'badState' });
  expect(await call.hear('observer', producerId)).not.toContain('refused');
});

testWithWorker("[C2] the supervisor's voice in a time-out reaches the student alone", async () => {
  const call = callIn(service, 'paused');

  const transportId = await call.openTransport('supervisor', 'send');
  const voice = await call.produce('supervisor', transportId, 'audio');
  const picture = await call.produce('supervisor', transportId, 'video');

  const producerId = voice.type === 'produced' ? voice.producerId : '';
  expect(picture).toEqual(notAllowed);
  expect(call.state('student').producers).toMatchObject([{ producerId, seatId: 'supervisor' }]);
  expect(await call.hear('student', producerId)).not.toContain('refused');
  for (const role of ['actor', 'interpreter', 'observer'] as const) {
    expect(call.state(role).producers).toEqual([]);
    expect(await call.hear(role, producerId)).toBe(refusal);
  }
});

testWithWorker('[C3] a session in a room has no call in any phase', async () => {
  const call = new TestCall(service, { phase: 'debrief', place: 'room' });
  call.join('supervisor');

  expect(await call.openTransport('supervisor', 'send')).toBe(refusal);
  expect(await call.openTransport('supervisor', 'recv')).toBe(refusal);
});
