import { tagIdSchema, textIdSchema } from '@fishbowl/shared/core/ids';
import { err } from '@fishbowl/shared/core/result';
import { type Action, actionSchema } from '@fishbowl/shared/session/command';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { mayAsk, permissions } from '@fishbowl/shared/session/permissions';
import { type Phase, phases } from '@fishbowl/shared/session/phase';
import { epochOf } from '@fishbowl/shared/session/policy';
import { type Role, roles, type Seat } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';
import { expect, test } from 'vitest';
import * as build from '../../support/build.ts';

/** In lobby, live, paused, debrief, closed: may it be asked? For student, actor, interpreter, observer, supervisor. */
type Cells = readonly [student: string, actor: string, interpreter: string, observer: string, supervisor: string];

const table: Readonly<Record<Action['type'], Cells>> = {
  answerConsent: ['yyy--', 'yyy--', 'yyy--', '-----', '-----'],
  configure: ['-----', '-----', '-----', '-----', 'y----'],
  assignTask: ['-----', '-----', '-----', 'yyy--', 'yyy--'],
  startSession: ['-----', '-----', '-----', '-----', 'y----'],
  callTimeOut: ['-y---', '-y---', '-y---', '-----', '-----'],
  pause: ['-----', '-----', '-----', '-----', '-y---'],
  resume: ['-----', '-----', '-----', '-----', '--y--'],
  startTake: ['-----', '-----', '-----', '-----', '-yy--'],
  endSession: ['-----', '-----', '-----', '-----', '-yy--'],
  closeSession: ['-----', '-----', '-----', '-----', '---y-'],
  look: ['-----', '-----', '-----', '-yy--', '-yy--'],
  reveal: ['-----', '-----', '-----', '-----', '-yy--'],
  rateSelf: ['---yy', '-----', '-----', '-----', '-----'],
  skipSelfRating: ['---yy', '-----', '-----', '-----', '---yy'],
  release: ['-----', '-----', '-----', '-----', '---yy'],
  placeTag: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  openSpan: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  closeSpan: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  retractTag: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  retimeTag: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  recodeTag: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  assignVolley: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  splitTag: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  mergeTags: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  undoEdit: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  redoEdit: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  correctLag: ['-----', '-----', '-----', '---yy', '---yy'],
  writeNote: ['---yy', '---yy', '---yy', '-yyyy', '-yyyy'],
  retractNote: ['-yyyy', '-yyyy', '-yyyy', '-yyyy', '-yyyy'],
  markTurn: ['-----', '-----', '-----', '-----', '-yyyy'],
  unmarkTurn: ['-----', '-----', '-----', '-----', '-yyyy'],
  importTurns: ['-----', '-----', '-----', '-----', '-yyyy'],
  turnDial: ['-----', '-yyyy', '-----', '-----', '-----'],
  sendCue: ['-----', '-----', '-----', '-----', '-y---'],
  acknowledgeCue: ['-yyyy', '-----', '-----', '-----', '-----'],
  placeBookmark: ['-----', '-----', '-----', '-----', '---yy'],
  removeBookmark: ['-----', '-----', '-----', '-----', '---yy'],
};

const actions: Readonly<Record<Action['type'], Action>> = {
  answerConsent: build.answerConsent(true),
  configure: { type: 'configure', options: { visibility: 'shared', cues: false, graded: false, coarse: true } },
  assignTask: { type: 'assignTask', seatId: build.seat('who', 'observer').id, codes: ['reflection'] },
  startSession: build.startSession,
  callTimeOut: { type: 'callTimeOut' },
  pause: build.pause,
  resume: build.resume,
  startTake: { type: 'startTake' },
  endSession: build.endSession,
  closeSession: build.closeSession,
  look: build.look,
  reveal: build.reveal,
  rateSelf: { type: 'rateSelf', ratings: { listening: 3 }, reflection: null },
  skipSelfRating: build.skipSelfRating,
  release: build.release('actor'),
  placeTag: build.placeTag('new'),
  openSpan: build.openSpan('new'),
  closeSpan: build.closeSpan('open', 10),
  retractTag: build.retractTag('open'),
  retimeTag: { type: 'retimeTag', ...build.edit('open'), startMs: 4, endMs: null },
  recodeTag: { type: 'recodeTag', ...build.edit('open'), code: 'slow' },
  assignVolley: { type: 'assignVolley', ...build.edit('open'), volleyAtMs: 3 },
  splitTag: { type: 'splitTag', ...build.edit('whole'), newTagId: tagIdSchema.parse('rest'), atMs: 20 },
  mergeTags: { type: 'mergeTags', ...build.edit('whole'), otherTagId: tagIdSchema.parse('next') },
  undoEdit: { type: 'undoEdit', ...build.edit('whole') },
  redoEdit: { type: 'redoEdit', ...build.edit('undone') },
  correctLag: { type: 'correctLag', byMs: 400 },
  writeNote: build.writeNote('new'),
  retractNote: build.retractNote('old'),
  markTurn: { type: 'markTurn', pressedMs: 5, speaker: 'client' },
  unmarkTurn: { type: 'unmarkTurn', atMs: 3 },
  importTurns: { type: 'importTurns', turns: [] },
  turnDial: { type: 'turnDial', pressedMs: 5, value: -1 },
  sendCue: { type: 'sendCue', textId: textIdSchema.parse('hint'), text: 'wait for it' },
  acknowledgeCue: { type: 'acknowledgeCue', textId: textIdSchema.parse('cue') },
  placeBookmark: { type: 'placeBookmark', textId: textIdSchema.parse('new'), atMs: 5, text: null },
  removeBookmark: { type: 'removeBookmark', textId: textIdSchema.parse('mark') },
};

/** A session in a room, where the supervisor marks turns, and with cues. */
const options = { place: 'room', cues: true } as const;

const course: Readonly<Record<Phase, readonly SessionEvent[]>> = {
  lobby: build.lobby('blind', options),
  live: build.opening('blind', options),
  paused: [...build.opening('blind', options), { type: 'paused', atMs: 5, seatId: build.sue.id, reason: 'supervisor' }],
  debrief: [...build.opening('blind', options), { type: 'sessionEnded', atMs: 9 }],
  closed: [...build.opening('blind', options), { type: 'sessionEnded', atMs: 9 }, { type: 'sessionClosed', atMs: 99 }],
};

const cueSent: SessionEvent = {
  type: 'cueSent',
  seatId: build.sue.id,
  textId: textIdSchema.parse('cue'),
  atMs: 3,
};

/** A session in that phase where, phase and role apart, nothing stands in the action's way. */
function readyFor(type: Action['type'], who: Seat, phase: Phase): SessionState {
  const rated: SessionEvent = { type: 'selfRatingSkipped', atMs: 9, seatId: build.sue.id };
  return build.fold([
    ...course[phase],
    build.seatTaken(who),
    build.consentAnswered(who, true),
    ...['whole', 'next'].flatMap((tag): SessionEvent[] => [
      build.spanOpened(who, tag),
      { type: 'spanClosed', seatId: who.id, tagId: tagIdSchema.parse(tag), pressedMs: 50, endMs: 50, by: 'author' },
    ]),
    build.spanOpened(who, 'open'),
    build.tagPlaced(who, 'undone'),
    { type: 'editUndone', ...build.editOf(who, 'undone') },
    build.noteWritten(who, 'old'),
    { type: 'turnMarked', atMs: 3, speaker: 'practitioner' },
    ...(type === 'acknowledgeCue' ? [cueSent] : []),
    { type: 'bookmarkPlaced', seatId: who.id, textId: textIdSchema.parse('mark'), atMs: 3 },
    ...(type === 'release' ? [rated] : []),
  ]);
}

/** One row of the table, found out by asking. */
function rowOf(may: (role: Role, phase: Phase) => boolean): readonly string[] {
  return roles.map((role) => phases.map((phase) => (may(role, phase) ? 'y' : '-')).join(''));
}

test.each(Object.values(actions))('[D6] $type is for these roles in these phases, and for no others', (action) => {
  const asked = rowOf((role, phase) => {
    const who = build.seat('who', role);
    const state = readyFor(action.type, who, phase);
    return build.ask(state, who, action, { atMs: 100, seenEpoch: epochOf(state, who) }).ok;
  });

  expect(asked).toEqual(table[action.type]);
});

const offered = Object.values(actions).filter(({ type }) => type !== 'writeNote'); // Those at the table: after the end only.

test.each(offered)('[D6] the pages offer $type where it is allowed, and nowhere else', ({ type }) => {
  expect(rowOf((role, phase) => mayAsk(type, role, phase))).toEqual(table[type]);
});

test.each(Object.values(actions))(
  '[D6] $type by a role that never may is refused before anything is looked at',
  (action) => {
    for (const role of roles.filter((_, column) => table[action.type][column] === '-----')) {
      for (const phase of phases) {
        const decision = build.ask(build.fold(course[phase]), build.seat('who', role), action, { seenEpoch: 99 });

        expect(decision).toEqual(err('notAllowed'));
      }
    }
  },
);

test('[A12] whatever can be asked for on the socket has its row, here and in the table', () => {
  const all = actionSchema.options.map(({ shape }) => shape.type.value).sort();

  expect(Object.keys(permissions).sort()).toEqual(all);
  expect(Object.keys(table).sort()).toEqual(all);
  expect(Object.keys(actions).sort()).toEqual(all);
});

test('[D6] a revoked seat may ask for nothing', () => {
  const state = build.played('blind', [build.ann, build.placeTag('t')]);
  const revoked = build.fold([{ type: 'seatRevoked', seatId: build.ann.id }], state);

  for (const action of Object.values(actions)) {
    expect(build.ask(revoked, build.ann, action, { seenEpoch: 1 })).toEqual(err('notAllowed'));
  }
});
