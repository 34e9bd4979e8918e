import type { SeatId, TagId } from '@fishbowl/shared/core/ids';
import { type SessionState, type Tag, tagKey } from '@fishbowl/shared/session/state';
import type { OwnTag } from '../pages/live/LastTags.tsx';
import { type CodeLook, lookOf } from './codeLook.ts';
import { notesByTag } from './notesByTag.ts';

/** One's own tags in the order of pressing, newest first. */
export function ownTags(
  state: SessionState,
  seatId: SeatId,
  pending: ReadonlySet<TagId>,
  looks: ReadonlyMap<string, CodeLook>,
): readonly OwnTag[] {
  const notes = notesByTag(state);
  return tagsOf(state, seatId)
    .reverse()
    .map((tag) => {
      const { id, code, endMs } = tag;
      const { hue, variant, label } = lookOf(looks, code);
      const note = notes.get(tagKey({ seatId, tagId: id }));
      const isOpen = endMs === null;
      const endedBy = isOpen || tag.endedBy === 'author' ? undefined : tag.endedBy;
      return { id, atMs: tag.startMs, hue, variant, label, isPending: pending.has(id), isOpen, endedBy, note };
    });
}

/** In the order in which they came into the log. */
export function tagsOf(state: SessionState, seatId: SeatId): Tag[] {
  return [...state.tags.values()].filter((tag) => tag.seatId === seatId);
}
