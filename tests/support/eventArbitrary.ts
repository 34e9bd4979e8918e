import { seatIdSchema, tagIdSchema, textIdSchema } from '@fishbowl/shared/core/ids';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { stages } from '@fishbowl/shared/session/phase';
import { roles } from '@fishbowl/shared/session/seat';
import fc from 'fast-check';
import { ann, ben, config, everybody } from './build.ts';

const atMs = fc.nat({ max: 10_000 });
const seatId = fc.constantFrom(...everybody.map(({ id }) => id));
const tagId = fc.constantFrom('t', 'u').map((id) => tagIdSchema.parse(id));
const textId = fc.constantFrom('n', 'm').map((id) => textIdSchema.parse(id));
const tagName = { seatId: fc.constantFrom(ann.id, ben.id), tagId };
const provenance = {
  late: fc.boolean(),
  blind: fc.boolean(),
  provenance: fc.constantFrom('live', 'review'),
  seenEpoch: fc.nat({ max: 5 }),
  deliveredEpoch: fc.nat({ max: 5 }),
};
const newTag = {
  ...tagName,
  code: fc.constantFrom('open-question', 'reflection'),
  pressedMs: atMs,
  clockDoubtMs: fc.constantFrom(null, 20),
  startMs: atMs,
  ...provenance,
};
const orNull = <T>(values: fc.Arbitrary<T>) => fc.oneof(fc.constant(null), values);
const edit = { ...tagName, editedMs: atMs, ...provenance };
const by = { atMs, seatId };
const speaker = fc.constantFrom('practitioner', 'client');
const is = <T extends SessionEvent['type']>(type: T) => fc.constant(type);

/** Any event of any kind, with few names, so that they meet. */
export const eventArbitrary: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.record({ type: is('sessionCreated'), config: fc.constantFrom(config('blind'), config('shared')) }),
  fc.record({
    type: is('seatTaken'),
    seatId,
    role: fc.constantFrom(...roles),
    alias: fc.constantFrom(null, seatIdSchema.parse('alias')),
  }),
  fc.record({ type: is('mentoringChanged'), seatId, mentoring: fc.boolean() }),
  fc.record({ type: is('seatRevoked'), seatId }),
  fc.record({
    type: is('consentAnswered'),
    seatId,
    purpose: fc.constant('observed' as const),
    textVersion: fc.integer({ min: 1, max: 3 }),
    given: fc.boolean(),
  }),
  fc.record({ type: is('sessionStarted'), wallMs: fc.nat() }),
  fc.record({ type: is('paused'), atMs, seatId, reason: fc.constantFrom('timeOut', 'supervisor', 'consent') }),
  fc.record({ type: is('resumed'), atMs }),
  fc.record({ type: is('takeStarted'), atMs, take: fc.integer({ min: 2, max: 99 }) }),
  fc.record({ type: is('serverDown'), fromMs: atMs, toMs: atMs }),
  fc.record({ type: is('sessionEnded'), atMs }),
  fc.record({ type: is('sessionClosed'), atMs }),
  fc.record({ type: is('watchStarted'), atMs, seatId, codes: fc.constantFrom('all' as const, ['reflection']) }),
  fc.record({ type: is('watchStopped'), atMs, seatId }),
  fc.record({ type: is('looked'), atMs, seatId }),
  fc.record({ type: is('revealed'), atMs }),
  fc.record({
    type: is('selfRated'),
    atMs,
    seatId,
    ratings: fc.constantFrom({}, { listening: 3 }),
    textId: orNull(textId),
  }),
  fc.record({ type: is('selfRatingSkipped'), atMs, seatId }),
  fc.record({ type: is('released'), atMs, stage: fc.constantFrom(...stages) }),
  fc.record({ type: is('tagPlaced'), ...newTag, endMs: orNull(atMs) }),
  fc.record({ type: is('spanOpened'), ...newTag }),
  fc.record({
    type: is('spanClosed'),
    ...tagName,
    pressedMs: atMs,
    endMs: atMs,
    by: fc.constantFrom('author', 'sessionEnd', 'pause', 'exclusive'),
  }),
  fc.record({ type: is('tagRetracted'), ...tagName, code: fc.constant('reflection') }),
  fc.record({
    type: is('noteWritten'),
    seatId,
    textId,
    atMs,
    tagId: orNull(tagId),
    ...provenance,
  }),
  fc.record({ type: is('noteRetracted'), seatId, textId }),
  fc.record({
    type: is('configured'),
    options: fc.record({
      visibility: fc.constantFrom('blind', 'shared'),
      cues: fc.boolean(),
      graded: fc.boolean(),
      coarse: fc.boolean(),
    }),
  }),
  fc.record({ type: is('taskAssigned'), seatId, codes: fc.constantFrom('all' as const, ['reflection']) }),
  fc.record({
    type: is('tagEdited'),
    ...edit,
    edit: fc.constantFrom('retimed', 'recoded', 'assigned'),
    code: fc.constantFrom('open-question', 'reflection'),
    startMs: atMs,
    endMs: orNull(atMs),
    volleyAtMs: orNull(atMs),
  }),
  fc.record({ type: is('tagSplit'), ...edit, newTagId: tagId, atMs }),
  fc.record({ type: is('tagsMerged'), ...edit, otherTagId: tagId }),
  fc.record({ type: is('editUndone'), ...edit }),
  fc.record({ type: is('editRedone'), ...edit }),
  fc.record({ type: is('lagCorrected'), seatId, byMs: fc.integer({ min: -10_000, max: 10_000 }) }),
  fc.record({ type: is('speechHeard'), seatId, fromMs: atMs, toMs: atMs }),
  fc.record({ type: is('turnMarked'), atMs, speaker }),
  fc.record({ type: is('turnUnmarked'), atMs }),
  fc.record({
    type: is('turnsImported'),
    turns: fc.array(fc.record({ speaker, fromMs: atMs, toMs: atMs }), { maxLength: 3 }),
  }),
  fc.record({ type: is('dialTurned'), ...by, value: fc.integer({ min: -2, max: 2 }) }),
  fc.record({ type: is('cueSent'), ...by, textId }),
  fc.record({ type: is('cueAcknowledged'), ...by, textId }),
  fc.record({ type: is('bookmarkPlaced'), ...by, textId }),
  fc.record({ type: is('bookmarkRemoved'), seatId, textId }),
);
