import type { SessionConfig } from '@fishbowl/shared/session/config';
import { disclosed } from '@fishbowl/shared/session/disclosed';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { type Role, roles, type Seat } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';
import { expect, test } from 'vitest';
import {
  act,
  ann,
  ben,
  editOf,
  fold,
  noteWritten,
  opening,
  seat,
  seatTaken,
  spanOpened,
  stu,
  sue,
  tagPlaced,
} from '../../support/build.ts';

const pseudonymous = fold(opening('shared'));
const named = fold(opening('shared', { pseudonyms: false }));
const allToldTo = (role: Role, event: SessionEvent, state = pseudonymous) =>
  disclosed(event, seat('viewer', role), state);
const toldTo = (...asked: Parameters<typeof allToldTo>) => {
  const [told, ...more] = allToldTo(...asked);
  expect(more).toEqual([]);
  return told;
};

test('[V5] nobody is told an alias beside the seat it stands for', () => {
  for (const role of roles) expect(toldTo(role, seatTaken(ann))).toEqual({ ...seatTaken(ann), alias: null });
});

const { seatId: _, tagId, ...rest } = tagPlaced(ann);
const contributions: readonly SessionEvent[] = [
  { ...rest, seatId: ann.id, tagId },
  spanOpened(ann),
  { type: 'spanClosed', seatId: ann.id, tagId, pressedMs: 1, endMs: 1, by: 'author' },
  { type: 'tagRetracted', seatId: ann.id, tagId, code: 'open-question' },
  { type: 'editUndone', ...editOf(ann) },
  { type: 'lagCorrected', seatId: ann.id, byMs: 200 },
  noteWritten(ann),
];

test.each(contributions)(
  "[V5] a classmate's $type comes to the table under an alias, to raters under their seat",
  (event) => {
    for (const role of ['student', 'actor', 'interpreter'] as const) {
      expect(toldTo(role, event)).toEqual({ ...event, seatId: 'alias-ann' });
      expect(toldTo(role, event, named)).toEqual(event);
    }
    for (const role of ['observer', 'supervisor'] as const) expect(toldTo(role, event)).toEqual(event);
  },
);

test('[V5] the supervisor, the actor and the student come under their own seats: everybody knows who they are', () => {
  for (const author of [sue, act, stu]) expect(toldTo('student', tagPlaced(author))).toEqual(tagPlaced(author));
});

test('[V5] two classmates have two aliases; what is no contribution has none', () => {
  expect(toldTo('student', tagPlaced(ben))).toMatchObject({ seatId: 'alias-ben' });
  expect(toldTo('student', { type: 'seatRevoked', seatId: ann.id })).toEqual({ type: 'seatRevoked', seatId: 'ann' });
});

const released: SessionEvent = { type: 'released', atMs: 60_000, stage: 'classmates' };

/** Ben comes 2 s after the start and is gone for a moment, Zoe watches the second half, Sue all of it; Yan never comes. */
function watched(more: Partial<SessionConfig> = {}): SessionState {
  const [zoe, yan] = [seat('zoe', 'observer'), seat('yan', 'observer')];
  const from = ({ id }: Seat, atMs: number): SessionEvent => ({ type: 'watchStarted', seatId: id, atMs, codes: 'all' });
  const until = ({ id }: Seat, atMs: number): SessionEvent => ({ type: 'watchStopped', seatId: id, atMs });
  const events = [
    ...[zoe, yan].map(seatTaken),
    ...[from(sue, 0), from(ben, 2_000), from(ann, 100), until(ben, 30_000), from(zoe, 30_000), from(ben, 30_500)],
    { type: 'sessionEnded', atMs: 60_000 } as const,
  ];
  return fold(events, fold(opening('blind', more)));
}

test('[V5] with the classmates’ release the table learns who watched throughout, by alias and in no order of coming', () => {
  const through = (seatId: string) => ({ type: 'watchStarted', seatId, atMs: 0, codes: 'all' });

  for (const role of ['student', 'actor', 'interpreter'] as const) {
    expect(allToldTo(role, released, watched())).toEqual([through('alias-ann'), through('alias-ben'), released]);
  }
  expect(allToldTo('observer', released, watched())).toEqual([released]);
  expect(allToldTo('student', released, watched({ pseudonyms: false }))).toEqual([released]);
  expect(allToldTo('student', { ...released, stage: 'actor' }, watched())).toHaveLength(1);
});

test('[V5] pauses and downtime need not have been watched', () => {
  const pause: readonly SessionEvent[] = [
    { type: 'paused', atMs: 1_000, seatId: sue.id, reason: 'supervisor' },
    { type: 'resumed', atMs: 29_900 },
  ];

  const told = allToldTo('student', released, fold(pause, watched()));

  expect(told.flatMap((event) => (event.type === 'watchStarted' ? event.seatId : []))).toContain('alias-zoe');
});
