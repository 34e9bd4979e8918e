import type { SessionFile } from '@fishbowl/shared/interchange/sessionFile';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { type ann, opening, tagPlaced } from './build.ts';
import { bookOf } from './ratingTable.ts';

type Who = typeof ann;

export const oars = bookOf('oars-starter');

/** A live session that is coded with the OARS starter. */
export function oarsOpening(pseudonyms = true): readonly SessionEvent[] {
  return opening('blind', { codebook: { id: oars.id, version: oars.version }, pseudonyms });
}

export function watching(who: Who, fromMs = 0): SessionEvent {
  return { type: 'watchStarted', seatId: who.id, atMs: fromMs, codes: 'all' };
}

/** Point tags of one rater, each a code and its second. */
export function tagged(who: Who, ...tags: readonly (readonly [code: string, second: number])[]): SessionEvent[] {
  return tags.map(([code, second], index) =>
    tagPlaced(who, `${who.id}-${code.replace('*', 'some-')}-${second}-${index}`, {
      code,
      pressedMs: second * 1_000,
      startMs: second * 1_000,
    }),
  );
}

export function ended(second: number): SessionEvent {
  return { type: 'sessionEnded', atMs: second * 1_000 };
}

export function sessionFile(events: SessionFile['events'], more: Partial<SessionFile> = {}): SessionFile {
  return {
    format: 'fishbowl-session',
    version: 1,
    title: 'Dana',
    savedBy: 'supervisor',
    savedAtMs: 900_000,
    scenario: { id: 'test', version: 1 },
    codebook: oars,
    events,
    ...more,
  };
}
