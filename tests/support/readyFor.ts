import { tagIdSchema, textIdSchema } from '@fishbowl/shared/core/ids';
import type { Action } from '@fishbowl/shared/session/command';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import type { Phase } from '@fishbowl/shared/session/phase';
import type { Seat } from '@fishbowl/shared/session/seat';
import * as build from './build.ts';

const started: SessionEvent = { type: 'sessionStarted', wallMs: build.startedWallMs };
const ended: SessionEvent = { type: 'sessionEnded', atMs: 9 };

/** What brings a session from its lobby into that phase. */
export const sinceLobby: Readonly<Record<Phase, readonly SessionEvent[]>> = {
  lobby: [],
  live: [started],
  paused: [started, { type: 'paused', atMs: 5, seatId: build.sue.id, reason: 'supervisor' }],
  debrief: [started, ended],
  closed: [started, ended, { type: 'sessionClosed', atMs: 99 }],
};

/** What these have done, so that, phase and role apart, nothing stands in the way of any action of `everyAction`. */
export function workOf(who: Seat): readonly SessionEvent[] {
  return [
    ...['whole', 'next'].flatMap((tag): SessionEvent[] => [
      build.spanOpened(who, tag),
      { type: 'spanClosed', seatId: who.id, tagId: tagIdSchema.parse(tag), pressedMs: 50, endMs: 50, by: 'author' },
    ]),
    build.spanOpened(who, 'open'),
    build.tagPlaced(who, 'undone'),
    { type: 'editUndone', ...build.editOf(who, 'undone') },
    build.noteWritten(who, 'old'),
    { type: 'bookmarkPlaced', seatId: who.id, textId: textIdSchema.parse('mark'), atMs: 3 },
  ];
}

/** What two of them need besides, and would keep others from being done. */
export type Need = 'cue' | 'rating' | 'nothing';

export function needOf(type: Action['type']): Need {
  if (type === 'acknowledgeCue') return 'cue';
  return type === 'release' ? 'rating' : 'nothing';
}

const turn: SessionEvent = { type: 'turnMarked', atMs: 3, speaker: 'practitioner' };
const cue: SessionEvent = { type: 'cueSent', seatId: build.sue.id, textId: textIdSchema.parse('cue'), atMs: 3 };
const rated: SessionEvent = { type: 'selfRatingSkipped', atMs: 9, seatId: build.sue.id };

export const needed: Readonly<Record<Need, readonly SessionEvent[]>> = {
  cue: [turn, cue],
  rating: [turn, rated],
  nothing: [turn],
};
