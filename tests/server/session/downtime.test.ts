import { downtime } from '@fishbowl/server/session/downtime';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { expect, test } from 'vitest';
import { ann, ben, fold, lobby, opening, startedWallMs } from '../../support/build.ts';

const outage = { fromWallMs: startedWallMs + 10_000, toWallMs: startedWallMs + 15_000 };
const watches: readonly SessionEvent[] = [
  { type: 'watchStarted', seatId: ann.id, atMs: 1_000, codes: 'all' },
  { type: 'watchStarted', seatId: ben.id, atMs: 1_000, codes: 'all' },
  { type: 'watchStopped', seatId: ben.id, atMs: 2_000 },
];
const down = { type: 'serverDown', fromMs: 10_000, toMs: 15_000 };

test('[X2] an outage is an interval on session time, and in a call nobody watched through it', () => {
  expect(downtime(fold([...opening('blind'), ...watches]), outage)).toEqual([
    { type: 'watchStopped', seatId: 'ann', atMs: 10_000 },
    down,
  ]);
});

test('[X2] in a room, eyes stay open', () => {
  expect(downtime(fold([...opening('blind', { place: 'room' }), ...watches]), outage)).toEqual([down]);
});

test('[X2] an outage in a pause counts; before the start or after the end there is none', () => {
  const paused: SessionEvent = { type: 'paused', atMs: 9_000, seatId: ann.id, reason: 'timeOut' };

  expect(downtime(fold([...opening('blind'), paused]), outage)).toEqual([down]);
  expect(downtime(fold(lobby('blind')), outage)).toEqual([]);
  expect(downtime(fold([...opening('blind'), { type: 'sessionEnded', atMs: 9_000 }]), outage)).toEqual([]);
});

test('[X2] the interval folds into the state', () => {
  const state = fold(opening('blind'));

  expect(fold(downtime(state, outage), state).downtimes).toEqual([{ fromMs: 10_000, toMs: 15_000 }]);
});
