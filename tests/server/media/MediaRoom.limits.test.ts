import { afterAll, expect } from 'vitest';
import { startMediaService, testWithWorker } from '../../support/mediaWorker.ts';
import { callIn } from '../../support/TestCall.ts';

const service = await startMediaService();
afterAll(() => service.close());

testWithWorker(
  '[C6] a second producer of a kind replaces the first, also from another device of the seat',
  async () => {
    const call = callIn(service, 'live');
    call.join('student', 'phone');
    await call.publish('student', 'audio');

    const onPhone = await call.publish('phone', 'audio');

    expect(call.state('student').own).toEqual([]);
    expect(call.state('actor').producers).toMatchObject([{ producerId: onPhone }]);
  },
);

testWithWorker('[C6] a muted microphone shows as paused', async () => {
  const call = callIn(service, 'live');
  const producerId = await call.publish('student', 'audio');

  await call.ask('student', { type: 'setProducerPaused', producerId, paused: true });

  expect(call.state('actor').producers).toMatchObject([{ producerId, paused: true }]);
});

testWithWorker('[C6] parameters that make no sense are refused, and the peer can go on', async () => {
  const call = callIn(service, 'live');
  const transportId = await call.openTransport('student', 'send');
  const codec = { mimeType: 'audio/nonsense', payloadType: 1, clockRate: 1 };
  const rtpParameters = { codecs: [codec], encodings: [{ ssrc: 1 }] };

  const reply = await call.ask('student', {
    type: 'produce',
    transportId,
    kind: 'audio',
    rtpParameters,
    paused: false,
  });

  expect(reply).toEqual({ type: 'refused', code: 'badState' });
  expect(await call.produce('student', transportId, 'audio')).toMatchObject({ type: 'produced' });
});

testWithWorker('[C6] a flood of requests is refused beyond a limit', async () => {
  const call = callIn(service, 'live');

  const replies = await Promise.all(
    Array.from({ length: 70 }, () => call.ask('observer', { type: 'getCapabilities' })),
  );

  expect(replies.filter(({ type }) => type === 'refused')).toHaveLength(6);
});
