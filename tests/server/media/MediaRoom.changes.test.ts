import { seatIdSchema } from '@fishbowl/shared/core/ids';
import { afterAll, expect } from 'vitest';
import { startMediaService, testWithWorker } from '../../support/mediaWorker.ts';
import { callIn } from '../../support/TestCall.ts';

const service = await startMediaService();
afterAll(() => service.close());
const notAllowed = { type: 'refused', code: 'notAllowed' };
const refusal = JSON.stringify(notAllowed);

testWithWorker('[C5] what the next phase does not allow is closed, and everybody is told', async () => {
  const call = callIn(service, 'debrief');
  const observers = await call.publish('observer', 'audio');
  const students = await call.publish('student', 'audio');
  const consumerId = await call.hear('student', observers);

  call.room.phaseChanged('closed');

  expect(call.state('observer')).toMatchObject({ own: [], mayProduce: { audio: false, video: false } });
  expect(call.state('student')).toMatchObject({ own: [], producers: [] });
  expect(await call.ask('student', { type: 'resumeConsumer', consumerId })).toEqual(notAllowed);
  expect(await call.ask('student', { type: 'closeProducer', producerId: students })).toEqual(notAllowed);
});

testWithWorker('[C5] the time-out voice ends with the time-out, the conversation goes on', async () => {
  const call = callIn(service, 'paused');
  const students = await call.publish('student', 'audio');
  await call.publish('supervisor', 'audio');

  call.room.phaseChanged('live');

  expect(call.state('supervisor').own).toEqual([]);
  expect(call.state('student')).toMatchObject({ own: [students], producers: [] });
});

testWithWorker('[C5] a request that a change of phase overtakes comes to nothing', async () => {
  const call = callIn(service, 'live');
  const transportId = await call.openTransport('student', 'send');

  const producing = call.produce('student', transportId, 'audio');
  const opening = call.openTransport('actor', 'send');
  call.room.phaseChanged('closed');

  expect(await producing).toMatchObject({ type: 'refused' });
  expect(await opening).toBe(refusal);
  expect(call.state('actor').producers).toEqual([]);
});

testWithWorker('[C5] a revoked seat sends and receives nothing from then on, on any of its connections', async () => {
  const call = callIn(service, 'live');
  call.join('actor', 'second tab');
  const students = await call.publish('student', 'audio');
  const consumerId = await call.hear('second tab', students);
  await call.publish('actor', 'audio');

  call.room.revoke(seatIdSchema.parse('actor'));

  expect(call.state('student').producers).toEqual([]);
  expect(call.state('second tab')).toMatchObject({ producers: [], mayProduce: { audio: false, video: false } });
  expect(await call.ask('second tab', { type: 'resumeConsumer', consumerId })).toEqual(notAllowed);
  expect(await call.openTransport('actor', 'send')).toBe(refusal);
  expect(await call.openTransport('actor', 'recv')).toBe(refusal);
});

testWithWorker('[C5] who leaves is no longer heard', async () => {
  const call = callIn(service, 'live');
  await call.publish('student', 'audio');

  call.room.removePeer('student');

  expect(call.state('actor').producers).toEqual([]);
  expect(await call.ask('student', { type: 'getCapabilities' })).toEqual({ type: 'refused', code: 'badState' });
});
