import {
  type CommandId,
  commandIdSchema,
  seatIdSchema,
  sessionIdSchema,
  tagIdSchema,
  textIdSchema,
} from '@fishbowl/shared/core/ids';
import type { Action, Command } from '@fishbowl/shared/session/command';
import type { SessionConfig } from '@fishbowl/shared/session/config';
import type { CodeRule, Context } from '@fishbowl/shared/session/context';
import { decide } from '@fishbowl/shared/session/decide';
import type { Decision } from '@fishbowl/shared/session/decision';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import type { Stage } from '@fishbowl/shared/session/phase';
import { epochOf } from '@fishbowl/shared/session/policy';
import { reduce } from '@fishbowl/shared/session/reduce';
import type { Role, Seat } from '@fishbowl/shared/session/seat';
import { emptySession, type SessionState } from '@fishbowl/shared/session/state';
import { textOf } from '@fishbowl/shared/session/textOf';

export const sessionId = sessionIdSchema.parse('session');

export type Mode = SessionConfig['visibility'];

export function seat(id: string, role: Role): Seat {
  return { id: seatIdSchema.parse(id), role };
}

export const ann = seat('ann', 'observer');
export const ben = seat('ben', 'observer');
export const sue = seat('sue', 'supervisor');
export const stu = seat('stu', 'student');
export const act = seat('act', 'actor');
export const everybody = [ann, ben, sue, stu, act];

export function aliasOf({ id, role }: Seat): Seat['id'] | null {
  return role === 'observer' ? seatIdSchema.parse(`alias-${id}`) : null;
}

export function config(visibility: Mode = 'blind', more: Partial<SessionConfig> = {}): SessionConfig {
  return {
    codebook: { id: 'test', version: 1 },
    scenario: { id: 'test', version: 1 },
    visibility,
    place: 'call',
    pseudonyms: true,
    cues: false,
    graded: false,
    coarse: false,
    ...more,
  };
}

/** The wall clock at session time 0. */
export const startedWallMs = 1_700_000_000_000;

const plain = { lagMs: 0, leadMs: 0, spanMs: null, exclusiveGroup: null };

/**
 * Codes `open-question`, `reflection` without lag, `slow` with 1 s of it, `beat` that lasts 4 s at one press; of `calm` and
 * `tense` one at a time. One thing to rate oneself on, from 1 to 5.
 */
export const rules: Pick<Context, 'codes' | 'selfRatingItems'> = {
  codes: new Map<string, CodeRule>([
    ['open-question', plain],
    ['reflection', plain],
    ['slow', { ...plain, lagMs: 1_000 }],
    ['beat', { ...plain, spanMs: 4_000 }],
    ['calm', { ...plain, exclusiveGroup: 'mood' }],
    ['tense', { ...plain, exclusiveGroup: 'mood' }],
  ]),
  selfRatingItems: new Map([['listening', { min: 1, max: 5 }]]),
};

export function context(atMs = 0, more: Partial<Context> = {}): Context {
  return { ...rules, wallMs: startedWallMs + atMs, deliveredEpoch: 0, ...more };
}

/** What stands in every log before anybody asks for anything: created, all seated, consent given, live. */
export function opening(mode: Mode, more: Partial<SessionConfig> = {}): readonly SessionEvent[] {
  return [...lobby(mode, more), { type: 'sessionStarted', wallMs: startedWallMs }];
}

export function lobby(mode: Mode, more: Partial<SessionConfig> = {}): readonly SessionEvent[] {
  return [
    { type: 'sessionCreated', config: config(mode, more) },
    ...everybody.map((who): SessionEvent => seatTaken(who)),
    ...[stu, act].map((who): SessionEvent => consentAnswered(who, true)),
  ];
}

export function seatTaken(who: Seat): SessionEvent {
  return { type: 'seatTaken', seatId: who.id, role: who.role, alias: aliasOf(who) };
}

export function consentAnswered(who: Seat, given: boolean): SessionEvent {
  return { type: 'consentAnswered', seatId: who.id, purpose: 'observed', textVersion: 1, given };
}

type Asked<Type extends Action['type']> = Extract<Action, { type: Type }>;

export function placeTag(tag: string, pressedMs = 0, code = 'open-question'): Asked<'placeTag'> {
  return { type: 'placeTag', tagId: tagIdSchema.parse(tag), code, pressedMs, playoutDelayMs: 0, clockDoubtMs: 20 };
}

export function openSpan(tag: string, pressedMs = 0, code = 'reflection'): Asked<'openSpan'> {
  return { type: 'openSpan', tagId: tagIdSchema.parse(tag), code, pressedMs, playoutDelayMs: 0, clockDoubtMs: 20 };
}

export function closeSpan(tag: string, endMs: number): Asked<'closeSpan'> {
  return { type: 'closeSpan', tagId: tagIdSchema.parse(tag), pressedMs: endMs, playoutDelayMs: 0, clockDoubtMs: 20 };
}

export function retractTag(tag: string): Asked<'retractTag'> {
  return { type: 'retractTag', tagId: tagIdSchema.parse(tag) };
}

/** The beginning of every change of one's own tag. */
export function edit(tag: string, editedMs = 0): Pick<Asked<'undoEdit'>, 'tagId' | 'editedMs'> {
  return { tagId: tagIdSchema.parse(tag), editedMs };
}

export function writeNote(note: string, text = `text of ${note}`, tag?: string): Asked<'writeNote'> {
  const tagId = tag === undefined ? null : tagIdSchema.parse(tag);
  return { type: 'writeNote', textId: textIdSchema.parse(note), tagId, atMs: 0, text };
}

export function retractNote(note: string): Asked<'retractNote'> {
  return { type: 'retractNote', textId: textIdSchema.parse(note) };
}

export function answerConsent(given: boolean): Asked<'answerConsent'> {
  return { type: 'answerConsent', purpose: 'observed', textVersion: 1, given };
}

export const look: Action = { type: 'look' };
export const reveal: Action = { type: 'reveal' };
export const pause: Action = { type: 'pause' };
export const resume: Action = { type: 'resume' };
export const startSession: Action = { type: 'startSession' };
export const endSession: Action = { type: 'endSession' };
export const closeSession: Action = { type: 'closeSession' };
export const skipSelfRating: Action = { type: 'skipSelfRating' };

export function release(stage: Stage): Asked<'release'> {
  return { type: 'release', stage };
}

let made = 0;

export function commandId(): CommandId {
  made += 1;
  return commandIdSchema.parse(`c${made}`);
}

export function command(action: Action, seenEpoch = 0, id = commandId()): Command {
  return { id, seenEpoch, action };
}

export function fold(events: readonly SessionEvent[], state: SessionState = emptySession): SessionState {
  return reduce(
    state,
    events.map((event) => ({ event })),
  );
}

/** One step of a story: who asks for what, and when (session time, in ms). */
export type Ask = readonly [who: Seat, action: Action, atMs?: number];

/** What happens in a live session when these seats ask for this, one after the other, each having seen all. */
export function played(mode: Mode, ...asks: readonly Ask[]): SessionState {
  return playOn(fold(opening(mode)), ...asks);
}

export function playOn(start: SessionState, ...asks: readonly Ask[]): SessionState {
  return asks.reduce((state, [who, action, atMs = 0]) => {
    const decision = ask(state, who, action, { atMs, seenEpoch: epochOf(state, who) });
    if (!decision.ok) throw new Error(`refused: ${decision.error}`);
    return reduce(
      state,
      decision.value.map((event) => ({ event, text: textOf(action, event) ?? null })),
    );
  }, start);
}

export function ask(
  state: SessionState,
  who: Seat,
  action: Action,
  { atMs = 0, seenEpoch = 0, deliveredEpoch = 0 }: { atMs?: number; seenEpoch?: number; deliveredEpoch?: number } = {},
): Decision {
  return decide(state, command(action, seenEpoch), who, context(atMs, { deliveredEpoch }));
}

type Happened<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

export function tagPlaced(by: Seat, tag = 't', more: Partial<Happened<'tagPlaced'>> = {}): Happened<'tagPlaced'> {
  return {
    seatId: by.id,
    tagId: tagIdSchema.parse(tag),
    code: 'open-question',
    pressedMs: 0,
    startMs: 0,
    clockDoubtMs: 20,
    endMs: null,
    ...provenance,
    ...more,
    type: 'tagPlaced',
  };
}

export function spanOpened(by: Seat, tag = 't', more: Partial<Happened<'spanOpened'>> = {}): Happened<'spanOpened'> {
  const { endMs: _, ...rest } = tagPlaced(by, tag, { code: 'reflection' });
  return { ...rest, ...more, type: 'spanOpened' };
}

/** An edit of a tag by somebody blind, at session time 0. */
export function editOf(by: Seat, tag = 't') {
  return { seatId: by.id, tagId: tagIdSchema.parse(tag), editedMs: 0, ...provenance };
}

export function noteWritten(by: Seat, note = 'n'): SessionEvent {
  return {
    type: 'noteWritten',
    seatId: by.id,
    textId: textIdSchema.parse(note),
    atMs: 0,
    tagId: null,
    ...provenance,
  };
}

const provenance = { late: false, blind: true, provenance: 'live', seenEpoch: 0, deliveredEpoch: 0 } as const;
