import { textIdSchema } from '@fishbowl/shared/core/ids';
import { err } from '@fishbowl/shared/core/result';
import { expect, test } from 'vitest';
import { ask, endSession, played, playOn, sue } from '../../support/build.ts';

test('[T3] a bookmark keeps its words beside the log', () => {
  const textId = textIdSchema.parse('b');
  const state = played(
    'blind',
    [sue, endSession, 6_000],
    [sue, { type: 'placeBookmark', textId, atMs: 3_000, text: 'the turn' }, 6_000],
  );

  expect([...state.bookmarks.values()]).toEqual([{ id: 'b', seatId: sue.id, atMs: 3_000, text: 'the turn' }]);
  expect(playOn(state, [sue, { type: 'removeBookmark', textId }, 6_000]).bookmarks.size).toBe(0);
  expect(ask(state, sue, { type: 'placeBookmark', textId, atMs: 1, text: null }, { seenEpoch: 1 })).toEqual(
    err('noteExists'),
  );
});
