import { attendance } from '@fishbowl/server/session/attendance';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import type { Seat } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';
import { expect, test } from 'vitest';
import { act, ann, ben, everybody, fold, lobby, opening, stu, sue } from '../../support/build.ts';

const call = fold(opening('blind'));
const room = fold(opening('blind', { place: 'room' }));

function facts(state: SessionState, here: readonly Seat[]) {
  return attendance(state, new Set(here.map(({ id }) => id)), 5_000);
}

function watching(state: SessionState, ...who: readonly Seat[]): SessionState {
  return fold(
    who.map(({ id }) => started(id)),
    state,
  );
}

function started(seatId: Seat['id'], atMs = 1_000): SessionEvent {
  return { type: 'watchStarted', seatId, atMs, codes: 'all' };
}

function stopped({ id }: Seat): SessionEvent {
  return { type: 'watchStopped', seatId: id, atMs: 5_000 };
}

test('[X1] raters who are here while the session runs watch all codes from now on; those at the table do not', () => {
  expect(facts(call, [ann, sue, stu, act])).toEqual([started(ann.id, 5_000), started(sue.id, 5_000)]);
  expect(facts(watching(call, ann), [ann, sue])).toEqual([started(sue.id, 5_000)]);
});

test('[X1] before the start and after the end nothing is logged', () => {
  const ended = fold([{ type: 'sessionEnded', atMs: 4_000 }], watching(call, ann));

  expect(facts(fold(lobby('blind')), everybody)).toEqual([]);
  expect(facts(ended, [ben])).toEqual([]);
});

test('[X1] a pause changes nothing', () => {
  const paused = fold([{ type: 'paused', atMs: 2_000, seatId: sue.id, reason: 'supervisor' }], watching(call, ann));

  expect(facts(paused, [ann])).toEqual([]);
  expect(facts(paused, [])).toEqual([stopped(ann)]);
});

test('[X1] in a call, who is gone watches no more; in a room, a sleeping phone does not close its owner’s eyes', () => {
  expect(facts(watching(call, ann, ben), [ben])).toEqual([stopped(ann)]);
  expect(facts(watching(room, ann, ben), [ben])).toEqual([]);
});

test('[X1] a revoked seat watches no more, wherever it is, and never again', () => {
  const revoked = (state: SessionState) => fold([{ type: 'seatRevoked', seatId: ann.id }], watching(state, ann));

  expect(facts(revoked(call), [ann])).toEqual([stopped(ann)]);
  expect(facts(revoked(room), [])).toEqual([stopped(ann)]);
  expect(facts(fold([stopped(ann)], revoked(call)), [ann])).toEqual([]);
});

test('[X3][D17] a new task is watched from then on, and who comes later watches for theirs', () => {
  const task: SessionEvent = { type: 'taskAssigned', seatId: ann.id, codes: ['reflection'] };
  const state = fold([task], watching(call, ben));

  expect(facts(state, [ann, ben])).toEqual([{ ...started(ann.id, 5_000), codes: ['reflection'] }]);
  expect(facts(fold([task], watching(call, ann)), [ann])).toEqual([
    { ...started(ann.id, 5_000), codes: ['reflection'] },
  ]);
  expect(facts(watching(call, ann), [ann])).toEqual([]);
});
