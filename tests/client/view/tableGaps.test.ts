import { tableGaps } from '@fishbowl/client/view/tableGaps';
import type { RosterSeat } from '@fishbowl/shared/protocol/down';
import { expect, test } from 'vitest';
import * as build from '../../support/build.ts';

const { act, everybody, stu, sue } = build;

const roster = (away: readonly (typeof stu)[] = []): readonly RosterSeat[] =>
  everybody.map(({ id, role }) => ({
    seatId: id,
    role,
    name: id,
    online: !away.some((each) => each.id === id),
  }));
const call = build.fold(build.opening('blind', { place: 'call' }));
const room = build.fold(build.opening('blind', { place: 'room' }));

test('[D19] in a call the supervisor is told whose connection at the table is gone; in a room nobody needs one', () => {
  expect(tableGaps(call, roster())).toEqual([]);
  expect(tableGaps(call, roster([act, sue]))).toEqual([{ role: 'actor', seatId: act.id, what: 'away' }]);
  expect(tableGaps(room, roster([act]))).toEqual([]);
});

test('[D19] an empty place is told, and who has come into it and not answered yet, or does not agree', () => {
  const without = roster().filter(({ seatId }) => seatId !== act.id);
  const eve = build.seat('eve', 'actor');
  const replaced = build.fold([{ type: 'seatRevoked', seatId: act.id }, build.seatTaken(eve)], call);
  const withEve = [...without, { seatId: eve.id, role: eve.role, name: 'Eve', online: true }];

  expect(tableGaps(call, without)).toEqual([{ role: 'actor', seatId: null, what: 'empty' }]);
  expect(tableGaps(replaced, withEve)).toEqual([{ role: 'actor', seatId: eve.id, what: 'asked' }]);
  expect(tableGaps(build.fold([build.consentAnswered(eve, false)], replaced), withEve)).toEqual([
    { role: 'actor', seatId: eve.id, what: 'refused' },
  ]);
  expect(tableGaps(build.fold([build.consentAnswered(eve, true)], replaced), withEve)).toEqual([]);
});
