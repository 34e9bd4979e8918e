import { bookmarkFrom, bookmarksOf } from '@fishbowl/client/view/bookmarksOf';
import { textIdSchema } from '@fishbowl/shared/core/ids';
import { expect, test } from 'vitest';
import * as build from '../../support/build.ts';

const place = (atMs: number): build.Ask => [
  build.sue,
  { type: 'placeBookmark', textId: textIdSchema.parse(`b${atMs}`), atMs, text: null },
];

test('[G10] the keys go from bookmark to bookmark in the order of the conversation, and stay at either end', () => {
  const bookmarks = bookmarksOf(build.played('blind', [build.sue, build.endSession], place(9), place(3), place(6)));

  expect([0, 3, 4, 9].map((fromMs) => bookmarkFrom(bookmarks, fromMs, 1)?.atMs)).toEqual([3, 6, 6, undefined]);
  expect([0, 3, 4, 9].map((fromMs) => bookmarkFrom(bookmarks, fromMs, -1)?.atMs)).toEqual([undefined, undefined, 3, 6]);
});
