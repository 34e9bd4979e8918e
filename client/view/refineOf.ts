import type { Code } from '@fishbowl/shared/codebook/code';
import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import { codesWithin, familyCode, familyOfCode } from '@fishbowl/shared/codebook/familyCode';
import type { SeatId, TagId } from '@fishbowl/shared/core/ids';
import type { SessionState, Tag } from '@fishbowl/shared/session/state';
import { tagsOf } from './ownTags.ts';

/** One of one's own tags, to be said more exactly. */
export interface RefineItem {
  readonly tagId: TagId;
  readonly atMs: number;
  /** Equal to `atMs` for a point. */
  readonly endMs: number;
  /** As it was tagged live. */
  readonly liveCode: string;
  readonly code: string;
  readonly isCoarse: boolean;
}

/** Which of one's own tags to go through: those that named a family when they were made, or every one. */
export type RefineScope = 'coarse' | 'all';

/** In the order of the conversation. What has been refined stays, so that one can go back to it. */
export function refineItems(state: SessionState, seatId: SeatId, scope: RefineScope): readonly RefineItem[] {
  return tagsOf(state, seatId)
    .filter((tag) => scope === 'all' || wasCoarse(tag))
    .toSorted((a, b) => a.startMs - b.startMs)
    .map(({ id, code, startMs, endMs, unseen }) => ({
      tagId: id,
      atMs: startMs,
      endMs: endMs ?? startMs,
      liveCode: unseen?.code ?? code,
      code,
      isCoarse: isCoarse(code),
    }));
}

/** How many of one's own tags still name only their family. */
export function unrefinedCount(state: SessionState, seatId: SeatId): number {
  return tagsOf(state, seatId).filter(({ code }) => isCoarse(code)).length;
}

/** The family of a tag as a book of its own: what it can be, and on which keys. */
export function refineBook(book: Codebook, code: string): Codebook {
  const family = familyOfCode(code) ?? book.codes.find(({ id }) => id === code)?.family;
  if (family === undefined) return { ...book, codes: [] };
  const within = codesWithin(book, familyCode(family));
  return { ...book, codes: withKeys(book.codes.filter(({ id }) => within.includes(id))) };
}

/** A code without a key of its own gets the first free digit: in the queue every code can be reached by a key. */
function withKeys(codes: readonly Code[]): readonly Code[] {
  const taken = new Set(codes.map(({ hotkey }) => hotkey));
  return codes.map((code) => {
    if (code.hotkey !== undefined) return code;
    const hotkey = [...'123456789'].find((digit) => !taken.has(digit));
    taken.add(hotkey);
    return hotkey === undefined ? code : { ...code, hotkey };
  });
}

function wasCoarse({ code, history }: Tag): boolean {
  return isCoarse(code) || history.some((before) => isCoarse(before.code));
}

function isCoarse(code: string): boolean {
  return familyOfCode(code) !== undefined;
}
