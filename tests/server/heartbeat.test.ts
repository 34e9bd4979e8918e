import fs from 'node:fs';
import path from 'node:path';
import { startHeartbeat } from '@fishbowl/server/heartbeat';
import { expect, onTestFinished, test, vi } from 'vitest';
import { dataDir } from '../support/dataDir.ts';

function fakeTimers(): void {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  onTestFinished(() => void vi.useRealTimers());
}

test('[X2] after a crash the outage reaches from the last sign of life until the new start', () => {
  fakeTimers();
  const place = dataDir();
  const first = startHeartbeat(place, Date.now);
  expect(first.outage).toBeNull();
  const lengths = Array.from({ length: 5 }, () => {
    vi.advanceTimersByTime(500);
    return fs.statSync(path.join(place, 'alive')).size;
  });
  vi.advanceTimersByTime(400); // Then it dies without a word.

  const second = startHeartbeat(place, () => Date.now() + 60_000);

  expect(second.outage).toEqual({ fromWallMs: 1_700_000_002_500, toWallMs: 1_700_000_062_900 });
  expect(new Set(lengths).size, 'never empty, never half written').toBe(1);
  second.stop();
  first.stop();
});

test('[X2] after a stop the outage begins there; a clock set back makes it no less than nothing', () => {
  fakeTimers();
  const place = dataDir();
  startHeartbeat(place, () => 9_000).stop();

  const later = startHeartbeat(place, () => 12_000);
  later.stop();
  const setBack = startHeartbeat(place, () => 5_000);
  setBack.stop();

  expect(later.outage).toEqual({ fromWallMs: 9_000, toWallMs: 12_000 });
  expect(setBack.outage).toEqual({ fromWallMs: 5_000, toWallMs: 5_000 });
});

test('[X2] a sign of life that cannot be read is none', () => {
  fakeTimers();
  const place = dataDir();
  fs.writeFileSync(path.join(place, 'alive'), 'nonsense');

  const { outage, stop } = startHeartbeat(place, () => 5_000);
  stop();

  expect(outage).toBeNull();
});
