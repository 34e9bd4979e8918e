import { createMediaService } from '@fishbowl/server/media/createMediaService';
import { afterEach, expect, test, vi } from 'vitest';
import { localPlace, testWithWorker, workerBin } from '../../support/mediaWorker.ts';
import { waitMs } from '../../support/patience.ts';
import { TestCall } from '../../support/TestCall.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serviceWith(workerBin: string | null, now = () => 0) {
  const log = { info: vi.fn(), warn: vi.fn() };
  const service = await createMediaService({ ...localPlace, workerBin, log, now });
  closing.push(() => service.close());
  return { service, log };
}

test('[C7] without a worker there are no calls, and the log says what to do', async () => {
  const { service, log } = await serviceWith(null);
  const call = new TestCall(service, { phase: 'live', place: 'call' });
  call.join('student');

  expect(call.state('student')).toMatchObject({ available: false, producers: [] });
  expect(await call.ask('student', { type: 'getCapabilities' })).toEqual({ type: 'refused', code: 'noMedia' });
  expect(log.warn).toHaveBeenCalledWith(expect.stringContaining('npm run media-worker'));
});

test('[C7] a worker that does not run leaves the server without calls', async () => {
  const { service, log } = await serviceWith('/bin/false');

  expect(service.available).toBe(false);
  expect(log.warn).toHaveBeenCalledOnce();
});

function kill(pid: number | null): void {
  if (pid === null) throw new Error('no worker');
  process.kill(pid, 'SIGKILL');
}

testWithWorker('[C7] a worker that dies is started again, and browsers are told that everything is gone', async () => {
  const { service } = await serviceWith(workerBin);
  const call = new TestCall(service, { phase: 'live', place: 'call' });
  call.join('student');
  call.join('actor');
  await call.publish('student', 'audio');
  const before = call.state('actor').generation;

  kill(service.workerPid);
  await vi.waitUntil(() => call.state('actor').generation > before + 1, { timeout: waitMs });

  expect(call.state('actor')).toMatchObject({ available: true, producers: [] });
  const producerId = await call.publish('student', 'audio');
  expect(call.state('actor').producers).toMatchObject([{ producerId }]);
  expect(await call.hear('actor', producerId)).not.toContain('refused');
});

testWithWorker('[C7] a worker that dies again at once is given up', async () => {
  const { service, log } = await serviceWith(workerBin);
  kill(service.workerPid);
  await vi.waitUntil(() => log.warn.mock.calls.length === 1 && service.available, { timeout: waitMs });

  kill(service.workerPid);
  await vi.waitUntil(() => log.warn.mock.calls.length === 2, { timeout: waitMs });

  expect(service.available).toBe(false);
  expect(log.warn).toHaveBeenLastCalledWith(expect.stringContaining('not starting it again'));
});
