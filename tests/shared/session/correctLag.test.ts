import { expect, test } from 'vitest';
import { ann, endSession, placeTag, played, playOn, sue } from '../../support/build.ts';

test('[D16] a rater says by how much they lag; the last word counts, and no tag changes', () => {
  const state = played('blind', [ann, placeTag('t', 5_000)], [sue, endSession, 6_000]);

  const corrected = playOn(state, [ann, { type: 'correctLag', byMs: 900 }], [ann, { type: 'correctLag', byMs: 600 }]);

  expect(corrected.lags.get(ann.id)).toBe(600);
  expect(corrected.tags).toEqual(state.tags);
});
