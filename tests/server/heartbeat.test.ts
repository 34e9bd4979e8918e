import fs from 'node:fs';
import path from 'node:path';
import { lastOutage, startHeartbeat } from '@fishbowl/server/heartbeat';
import { expect, onTestFinished, test, vi } from 'vitest';
import { dataDir } from '../support/dataDir.ts';

function fakeTimers(): void {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  onTestFinished(() => void vi.useRealTimers());
}

test('[X2] after a crash the outage reaches from the last sign of life until the new start', () => {
  fakeTimers();
  const place = dataDir();
  expect(lastOutage(place, Date.now)).toBeNull();
  onTestFinished(startHeartbeat(place, Date.now));
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

  onTestFinished(startHeartbeat(place, () => 7_000));

  expect(lastOutage(place, () => 9_000)).toEqual({ fromWallMs: 7_000, toWallMs: 9_000 });
});

test('[X2] after a stop the outage begins there; a clock set back makes it no less than nothing', () => {
  fakeTimers();
  const place = dataDir();
  startHeartbeat(place, () => 9_000)();

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
