import type { Action } from '@fishbowl/shared/session/command';
import { type SessionState, type Tag, tagKey } from '@fishbowl/shared/session/state';
import { ann, closeSpan, edit, openSpan } from './build.ts';

export const undo = (tag: string): Action => ({ type: 'undoEdit', ...edit(tag) });
export const redo = (tag: string): Action => ({ type: 'redoEdit', ...edit(tag) });
export const recode = (tag: string, code: string): Action => ({ type: 'recodeTag', ...edit(tag, 700), code });
export const retime = (tag: string, startMs: number, endMs: number | null = null): Action => ({
  type: 'retimeTag',
  ...edit(tag, 800),
  startMs,
  endMs,
});
export const split = (tag: string, atMs: number, rest: string): Action => ({
  type: 'splitTag',
  ...edit(tag),
  newTagId: edit(rest).tagId,
  atMs,
});
export const merge = (tag: string, other: string): Action => ({
  type: 'mergeTags',
  ...edit(tag),
  otherTagId: edit(other).tagId,
});

/** Ann's tags: code, from, to. */
export function tagsOf(state: SessionState): Record<string, string> {
  const shown = ({ code, startMs, endMs }: Tag) => `${code} ${startMs}-${endMs}`;
  return Object.fromEntries(
    [...state.tags.values()].filter(({ seatId }) => seatId === ann.id).map((tag) => [tag.id, shown(tag)]),
  );
}

/** A tag of Ann's, however it came to be. */
export function tagOf(state: SessionState, tag: string): Tag | undefined {
  return state.tags.get(tagKey({ seatId: ann.id, tagId: edit(tag).tagId }));
}

/** What Ann asks for to make a span that has ended. */
export const span = (tag: string, fromMs: number, toMs: number) =>
  [
    [ann, openSpan(tag, fromMs)],
    [ann, closeSpan(tag, toMs), toMs],
  ] as const;
