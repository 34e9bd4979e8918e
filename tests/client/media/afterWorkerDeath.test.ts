import { seatIdSchema } from '@fishbowl/shared/core/ids';
import { afterAll, expect, vi } from 'vitest';
import { startMediaService, testWithWorker } from '../../support/mediaWorker.ts';
import { TestCall } from '../../support/TestCall.ts';
import { TestPage } from '../../support/TestPage.ts';

const service = await startMediaService();
afterAll(() => service.close());

testWithWorker(
  '[C9] after the death of the media worker everything is sent and heard again',
  async () => {
    const call = new TestCall(service, { phase: 'live', place: 'call' });
    const student = new TestPage(call, 'student').connect();
    const actor = new TestPage(call, 'actor').connect();
    const track = () => actor.client.view.remotes.get(seatIdSchema.parse('student'))?.stream.getTracks()[0];
    student.turnOn('audio');
    const before = await vi.waitUntil(track);

    process.kill(service.workerPid ?? Number.NaN, 'SIGKILL');
    await vi.waitUntil(() => track() && track() !== before, { timeout: 60_000 });

    expect(student.client.view.sending.audio).toBe('on');
    expect(actor.client.view.remotes.size).toBe(1);
  },
  90_000,
);
