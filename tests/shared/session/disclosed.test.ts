import { disclosed } from '@fishbowl/shared/session/disclosed';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { type Role, roles } from '@fishbowl/shared/session/seat';
import { expect, test } from 'vitest';
import {
  act,
  ann,
  ben,
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
const toldTo = (role: Role, event: SessionEvent, state = pseudonymous) => disclosed(event, seat('viewer', role), state);

test('[V5] nobody is told an alias beside the seat it stands for', () => {
  for (const role of roles) expect(toldTo(role, seatTaken(ann))).toEqual({ ...seatTaken(ann), alias: null });
});

const { seatId: _, tagId, ...rest } = tagPlaced(ann);
const contributions: readonly SessionEvent[] = [
  { ...rest, seatId: ann.id, tagId },
  spanOpened(ann),
  { type: 'spanClosed', seatId: ann.id, tagId, endMs: 1, by: 'author' },
  { type: 'tagRetracted', seatId: ann.id, tagId, code: 'open-question' },
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
