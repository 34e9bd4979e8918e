import fs from 'node:fs';
import path from 'node:path';
import { lastOutage, lastSign, startHeartbeat } from '@fishbowl/server/heartbeat';
import { expect, onTestFinished, test, vi } from 'vitest';
import { dataDir } from '../support/dataDir.ts';
import { machineOf } from '../support/machineOf.ts';

const machine = machineOf(() => 1_234);

function fakeTimers(): void {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  onTestFinished(() => void vi.useRealTimers());
}

test('[X2] after a crash the outage reaches from the last sign of life until the new start', () => {
  fakeTimers();
  const place = dataDir();
  expect(lastOutage(place, Date.now)).toBeNull();
  onTestFinished(startHeartbeat(place, Date.now, machine));
  const lengths = Array.from({ length: 5 }, () => {
    vi.advanceTimersByTime(500);
    return fs.statSync(path.join(place, 'alive')).size;
  });
  vi.advanceTimersByTime(400); // Then it dies without a word.

  const outage = lastOutage(place, () => Date.now() + 60_000);

  expect(outage).toEqual({ fromWallMs: 1_700_000_002_500, toWallMs: 1_700_000_062_900 });
  expect(new Set(lengths).size, 'never empty, never half written').toBe(1);
});

test('[X2] a server that is killed as soon as it runs has left a sign of life', () => {
  fakeTimers();
  const place = dataDir();

  onTestFinished(startHeartbeat(place, () => 7_000, machine));

  expect(lastOutage(place, () => 9_000)).toEqual({ fromWallMs: 7_000, toWallMs: 9_000 });
});

test('[X2] after a stop the outage begins there; a clock set back makes it no less than nothing', () => {
  fakeTimers();
  const place = dataDir();
  startHeartbeat(place, () => 9_000, machine)();

  const later = lastOutage(place, () => 12_000);
  const setBack = lastOutage(place, () => 5_000);

  expect(later).toEqual({ fromWallMs: 9_000, toWallMs: 12_000 });
  expect(setBack).toEqual({ fromWallMs: 5_000, toWallMs: 5_000 });
});

test('[X2] a sign of life that cannot be read is none', () => {
  const place = dataDir();
  fs.writeFileSync(path.join(place, 'alive'), 'nonsense');

  expect(lastOutage(place, () => 5_000)).toBeNull();
});

test('[K8] a sign of life tells what the next run needs to go on counting; one of an earlier version tells when', () => {
  const place = dataDir();
  const bootId = '83d29eae-7304-4149-901c-f8015af5be55';
  startHeartbeat(place, () => 1_700_000_000_000, { ...machine, bootId })();

  expect(lastSign(place)).toEqual({ serverMs: 1_700_000_000_000, sinceBootMs: 1_234, bootId });
  startHeartbeat(place, () => 1_700_000_000_500, machine)();
  expect(lastSign(place)).toEqual({ serverMs: 1_700_000_000_500, sinceBootMs: 1_234, bootId: null });
  fs.writeFileSync(path.join(place, 'alive'), '0001700000000000');
  expect(lastSign(place)).toMatchObject({ serverMs: 1_700_000_000_000, bootId: null });
});
