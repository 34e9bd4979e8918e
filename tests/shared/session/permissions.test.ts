import { err } from '@fishbowl/shared/core/result';
import { type Action, actionSchema } from '@fishbowl/shared/session/command';
import { mayAsk, permissions } from '@fishbowl/shared/session/permissions';
import { type Phase, phases } from '@fishbowl/shared/session/phase';
import { epochOf } from '@fishbowl/shared/session/policy';
import { type Role, roles, type Seat } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';
import { expect, test } from 'vitest';
import * as build from '../../support/build.ts';
import { everyAction } from '../../support/everyAction.ts';
import { permissionCells } from '../../support/permissionCells.ts';
import { needed, needOf, sinceLobby, workOf } from '../../support/readyFor.ts';

/** A session in a room, where the supervisor marks turns, and with cues. */
const options = { place: 'room', cues: true } as const;

/** A session in that phase where, phase and role apart, nothing stands in the action's way. */
function readyFor(type: Action['type'], who: Seat, phase: Phase): SessionState {
  return build.fold([
    ...build.lobby('blind', options),
    ...sinceLobby[phase],
    build.seatTaken(who),
    build.consentAnswered(who, true),
    ...workOf(who),
    ...needed[needOf(type)],
  ]);
}

/** One row of the table, found out by asking. */
function rowOf(may: (role: Role, phase: Phase) => boolean): readonly string[] {
  return roles.map((role) => phases.map((phase) => (may(role, phase) ? 'y' : '-')).join(''));
}

test.each(Object.values(everyAction))('[D6] $type is for these roles in these phases, and for no others', (action) => {
  const asked = rowOf((role, phase) => {
    const who = build.seat('who', role);
    const state = readyFor(action.type, who, phase);
    return build.ask(state, who, action, { atMs: 100, seenEpoch: epochOf(state, who) }).ok;
  });

  expect(asked).toEqual(permissionCells[action.type]);
});

const offered = Object.values(everyAction).filter(({ type }) => type !== 'writeNote'); // Those at the table: after the end only.

test.each(offered)('[D6] the pages offer $type where it is allowed, and nowhere else', ({ type }) => {
  expect(rowOf((role, phase) => mayAsk(type, role, phase))).toEqual(permissionCells[type]);
});

test.each(Object.values(everyAction))(
  '[D6] $type by a role that never may is refused before anything is looked at',
  (action) => {
    for (const role of roles.filter((_, column) => permissionCells[action.type][column] === '-----')) {
      for (const phase of phases) {
        const decision = build.ask(
          build.fold([...build.lobby('blind', options), ...sinceLobby[phase]]),
          build.seat('who', role),
          action,
          { seenEpoch: 99 },
        );

        expect(decision).toEqual(err('notAllowed'));
      }
    }
  },
);

test('[A12] whatever can be asked for on the socket has its row, here and in the table', () => {
  const all = actionSchema.options.map(({ shape }) => shape.type.value).sort();

  expect(Object.keys(permissions).sort()).toEqual(all);
  expect(Object.keys(permissionCells).sort()).toEqual(all);
  expect(Object.keys(everyAction).sort()).toEqual(all);
});

test('[D6] a revoked seat may ask for nothing', () => {
  const state = build.played('blind', [build.ann, build.placeTag('t')]);
  const revoked = build.fold([{ type: 'seatRevoked', seatId: build.ann.id }], state);

  for (const action of Object.values(everyAction)) {
    expect(build.ask(revoked, build.ann, action, { seenEpoch: 1 })).toEqual(err('notAllowed'));
  }
});
