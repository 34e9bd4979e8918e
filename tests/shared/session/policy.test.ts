import type { SessionEvent } from '@fishbowl/shared/session/event';
import { epochOf, policyFor } from '@fishbowl/shared/session/policy';
import { roles } from '@fishbowl/shared/session/seat';
import { expect, test } from 'vitest';
import { ann, fold, opening, seat, stu, tagPlaced } from '../../support/build.ts';

const me = seat('me', 'observer').id;

/** Does it start a new epoch for a student, an actor, an interpreter, an observer, a supervisor (all called `me`)? */
const table: readonly { what: string; event: SessionEvent; moves: readonly number[] }[] = [
  { what: 'my look', event: { type: 'looked', atMs: 1, seatId: me }, moves: [1, 1, 1, 1, 1] },
  { what: "another's look", event: { type: 'looked', atMs: 1, seatId: ann.id }, moves: [0, 0, 0, 0, 0] },
  { what: 'a reveal', event: { type: 'revealed', atMs: 1 }, moves: [0, 0, 0, 1, 1] },
  { what: 'a release', event: { type: 'released', atMs: 1, stage: 'actor' }, moves: [1, 1, 1, 0, 0] },
  { what: 'the end', event: { type: 'sessionEnded', atMs: 1 }, moves: [1, 1, 1, 1, 1] },
  { what: 'the close', event: { type: 'sessionClosed', atMs: 1 }, moves: [1, 1, 1, 1, 1] },
  { what: 'my revocation', event: { type: 'seatRevoked', seatId: me }, moves: [1, 1, 1, 1, 1] },
  { what: "another's revocation", event: { type: 'seatRevoked', seatId: ann.id }, moves: [0, 0, 0, 0, 0] },
  { what: 'a tag', event: tagPlaced(ann), moves: [0, 0, 0, 0, 0] },
  { what: 'a pause', event: { type: 'paused', atMs: 1, seatId: stu.id, reason: 'timeOut' }, moves: [0, 0, 0, 0, 0] },
];

test.each(table)('[V2] $what starts a new epoch for those it concerns, and for nobody else', ({ event, moves }) => {
  const state = fold([...opening('blind'), event]);

  expect(roles.map((role) => epochOf(state, seat('me', role)))).toEqual(moves);
});

test('[V2] epochs follow from the log alone: an earlier one still says what was seen then', () => {
  const observer = seat('me', 'observer');
  const state = fold([
    ...opening('blind'),
    { type: 'looked', atMs: 1, seatId: ann.id },
    { type: 'looked', atMs: 2, seatId: me },
    { type: 'revealed', atMs: 3 },
    { type: 'sessionEnded', atMs: 4 },
  ]);

  expect(epochOf(state, observer)).toBe(3);
  const nothing = {
    shared: false,
    pseudonyms: true,
    ended: false,
    revealed: false,
    looked: false,
    revoked: false,
    released: [],
  };
  expect(policyFor(state, observer, 0)).toEqual(nothing);
  expect(policyFor(state, observer, 1)).toEqual({ ...nothing, looked: true });
  expect(policyFor(state, observer, 2)).toEqual({ ...nothing, looked: true, revealed: true });
  expect(policyFor(state, observer)).toEqual({ ...nothing, looked: true, revealed: true, ended: true });
});
