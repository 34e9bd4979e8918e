import { tagIdSchema, textIdSchema } from '@fishbowl/shared/core/ids';
import { type SessionEvent, sessionEventSchema } from '@fishbowl/shared/session/event';
import type { Policy } from '@fishbowl/shared/session/policy';
import { type Role, roles } from '@fishbowl/shared/session/seat';
import { visible } from '@fishbowl/shared/session/visible';
import { expect, test } from 'vitest';
import { config, consentAnswered, editOf, noteWritten, seat, spanOpened, tagPlaced } from '../../support/build.ts';

const start: Policy = {
  shared: false,
  pseudonyms: false,
  ended: false,
  revealed: false,
  looked: false,
  revoked: false,
  released: [],
};
const policies: readonly Policy[] = [
  start,
  { ...start, shared: true },
  { ...start, looked: true },
  { ...start, revealed: true },
  { ...start, ended: true },
  { ...start, ended: true, released: ['actor'] },
  { ...start, ended: true, released: ['actor', 'classmates'] },
  { ...start, ended: true, released: ['actor', 'classmates', 'supervisor'] },
];
const viewerId = seat('viewer', 'observer').id;

const other = { seatId: seat('other', 'observer').id };
const tag = { ...other, tagId: tagIdSchema.parse('t') };
const textId = textIdSchema.parse('n');
const edit = editOf(seat('other', 'observer'));
const contributions: readonly SessionEvent[] = [
  tagPlaced(seat('other', 'observer')),
  spanOpened(seat('other', 'observer')),
  { type: 'spanClosed', ...tag, pressedMs: 1, endMs: 1, by: 'author' },
  { type: 'tagRetracted', ...tag, code: 'open-question' },
  { type: 'tagEdited', ...edit, edit: 'recoded', code: 'reflection', startMs: 1, endMs: 1, volleyAtMs: null },
  { type: 'tagSplit', ...edit, newTagId: tagIdSchema.parse('u'), atMs: 1 },
  { type: 'tagsMerged', ...edit, otherTagId: tagIdSchema.parse('u') },
  { type: 'editUndone', ...edit },
  { type: 'editRedone', ...edit },
  { type: 'lagCorrected', ...other, byMs: 300 },
  noteWritten(seat('other', 'observer')),
  { type: 'noteRetracted', ...other, textId },
  { type: 'bookmarkPlaced', ...other, textId, atMs: 1 },
  { type: 'bookmarkRemoved', ...other, textId },
];
const selfRated: SessionEvent = { type: 'selfRated', atMs: 1, ...other, ratings: {}, textId: null };
const open: readonly SessionEvent[] = [
  { type: 'sessionCreated', config: config() },
  { type: 'configured', options: { visibility: 'shared', cues: true, graded: false, coarse: false } },
  { type: 'seatTaken', ...other, role: 'observer', alias: null },
  { type: 'mentoringChanged', ...other, mentoring: true },
  { type: 'seatRevoked', ...other },
  { type: 'sessionStarted', wallMs: 1 },
  { type: 'paused', atMs: 1, ...other, reason: 'timeOut' },
  { type: 'resumed', atMs: 1 },
  { type: 'takeStarted', atMs: 1, take: 2 },
  { type: 'serverDown', fromMs: 1, toMs: 2 },
  { type: 'sessionEnded', atMs: 1 },
  { type: 'sessionClosed', atMs: 1 },
  { type: 'released', atMs: 1, stage: 'actor' },
];

const watches: readonly SessionEvent[] = [
  { type: 'watchStarted', atMs: 1, ...other, codes: 'all' },
  { type: 'watchStopped', atMs: 1, ...other },
];

const speech: readonly SessionEvent[] = [
  { type: 'speechHeard', ...other, fromMs: 1, toMs: 2 },
  { type: 'turnMarked', atMs: 1, speaker: 'client' },
  { type: 'turnUnmarked', atMs: 1 },
  { type: 'turnsImported', turns: [] },
];
const cues: readonly SessionEvent[] = [
  { type: 'cueSent', atMs: 1, ...other, textId },
  { type: 'cueAcknowledged', atMs: 1, ...other, textId },
];

const [nobody, lead, raters, all] = ['', 'supervisor', 'observer supervisor', roles.join(' ')];
const toStudent = 'student supervisor';

interface Row {
  readonly what: string;
  readonly events: readonly SessionEvent[];
  readonly author?: Role;
  /** In the columns live, shared, looked, revealed, debrief, then after each release: actor, classmates, supervisor. */
  readonly seen: readonly string[];
}

const always = (who: string) => Array.from({ length: 8 }, () => who);
const table: readonly Row[] = [
  { what: 'the course of the session', events: open, seen: always(all) },
  { what: 'consent', events: [consentAnswered(seat('other', 'student'), true)], seen: always(lead) },
  { what: 'a reveal', events: [{ type: 'revealed', atMs: 1 }], seen: always(raters) },
  {
    what: "an observer's exposure",
    events: watches,
    author: 'observer',
    seen: [lead, lead, lead, lead, raters, raters, all, all],
  },
  {
    what: "a supervisor's exposure",
    events: watches,
    author: 'supervisor',
    seen: [lead, lead, lead, lead, raters, raters, raters, all],
  },
  {
    what: 'a look',
    events: [{ type: 'looked', atMs: 1, ...other }],
    seen: [nobody, nobody, nobody, nobody, lead, lead, lead, lead],
  },
  {
    what: 'a task',
    events: [{ type: 'taskAssigned', ...other, codes: ['reflection'] }],
    seen: [lead, lead, lead, lead, raters, raters, raters, raters],
  },
  {
    what: 'who speaks when',
    events: speech,
    author: 'student',
    seen: [raters, raters, raters, raters, all, all, all, all],
  },
  {
    what: 'a cue',
    events: cues,
    author: 'supervisor',
    seen: [toStudent, toStudent, toStudent, toStudent, all, all, all, all],
  },
  {
    what: "the actor's dial",
    events: [{ type: 'dialTurned', atMs: 1, ...other, value: 1 }],
    author: 'actor',
    seen: [nobody, nobody, nobody, nobody, raters, all, all, all],
  },
  { what: 'a self-rating', events: [selfRated], seen: always(lead) },
  {
    what: 'a skipped self-rating',
    events: [{ type: 'selfRatingSkipped', atMs: 1, ...other }],
    seen: always('student supervisor'),
  },
  {
    what: "a student's",
    events: contributions,
    author: 'student',
    seen: [nobody, raters, raters, raters, raters, raters, raters, raters],
  },
  {
    what: "an actor's",
    events: contributions,
    author: 'actor',
    seen: [nobody, raters, raters, raters, raters, all, all, all],
  },
  {
    what: "an interpreter's",
    events: contributions,
    author: 'interpreter',
    seen: [nobody, raters, raters, raters, raters, all, all, all],
  },
  {
    what: "an observer's",
    events: contributions,
    author: 'observer',
    seen: [nobody, raters, raters, raters, raters, raters, all, all],
  },
  {
    what: "a supervisor's",
    events: contributions,
    author: 'supervisor',
    seen: [nobody, raters, raters, raters, raters, raters, raters, all],
  },
];
const cases = table.flatMap(({ what, author, events, seen }) =>
  events.map((event) => ({ what, author, event, seen, type: event.type })),
);

test.each(cases)("[V1] who sees somebody else's $type ($what)", ({ author, event, seen }) => {
  const viewers = (policy: Policy) =>
    roles.filter((role) => visible(event, author, seat('viewer', role), policy)).join(' ');

  expect(policies.map(viewers)).toEqual(seen);
});

test.each(watches)("[V5] a pseudonymous observer's $type never reaches the table, a supervisor's does", (event) => {
  const policy: Policy = { ...start, pseudonyms: true, ended: true, released: ['actor', 'classmates', 'supervisor'] };
  const seenOf = (author: Role) =>
    roles.filter((role) => visible(event, author, seat('viewer', role), policy)).join(' ');

  expect([seenOf('observer'), seenOf('supervisor')]).toEqual([raters, all]);
});

/** Where not everybody can be the one who makes it. */
const makersOf: Partial<Record<SessionEvent['type'], readonly Role[]>> = {
  revealed: ['observer', 'supervisor'],
  speechHeard: ['observer', 'supervisor'],
  turnMarked: ['supervisor'],
  turnUnmarked: ['supervisor'],
  turnsImported: ['supervisor'],
  cueSent: ['supervisor'],
  cueAcknowledged: ['student'],
};

test.each(cases)('[V1] who made a $type always sees it ($what)', ({ event, author }) => {
  const own = 'seatId' in event ? { ...event, seatId: viewerId } : event;
  const makers = makersOf[event.type] ?? roles;

  for (const role of makers) {
    for (const policy of policies) expect(visible(own, author, seat('viewer', role), policy)).toBe(true);
  }
});

test.each(cases)('[V1] a revoked seat sees no $type, its own revocation excepted ($what)', ({ event, author }) => {
  const own = 'seatId' in event ? { ...event, seatId: viewerId } : event;

  for (const role of roles) {
    for (const policy of policies) {
      const revoked = { ...policy, revoked: true };
      expect(visible(event, author, seat('viewer', role), revoked)).toBe(false);
      expect(visible(own, author, seat('viewer', role), revoked)).toBe(event.type === 'seatRevoked');
    }
  }
});

test('[V1] the table knows every event', () => {
  const types = sessionEventSchema.options.map(({ shape }) => shape.type.value);

  expect([...new Set(cases.map(({ type }) => type))].sort()).toEqual([...types].sort());
});
