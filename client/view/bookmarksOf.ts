import type { Bookmark, SessionState } from '@fishbowl/shared/session/state';

/** In the order of the conversation. */
export function bookmarksOf({ bookmarks }: SessionState): readonly Bookmark[] {
  return [...bookmarks.values()].sort((a, b) => a.atMs - b.atMs);
}

/** The next one on from here, or back; null at either end. */
export function bookmarkFrom(bookmarks: readonly Bookmark[], fromMs: number, step: 1 | -1): Bookmark | null {
  const found =
    step > 0 ? bookmarks.find(({ atMs }) => atMs > fromMs) : bookmarks.findLast(({ atMs }) => atMs < fromMs);
  return found ?? null;
}
