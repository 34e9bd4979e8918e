import { err } from '@fishbowl/shared/core/result';
import { expect, test } from 'vitest';
import { ann, ask, closeSpan, openSpan, pause, played, playOn, resume, sue } from '../../support/build.ts';
import { retime, tagOf, undo } from '../../support/edits.ts';

test('[D3] an open span whose start is moved to before a pause ends at that pause; the undo opens it again', () => {
  const state = played('blind', [sue, pause, 4_000], [ann, openSpan('s', 5_000), 5_000], [sue, resume, 6_000]);

  const moved = playOn(state, [ann, retime('s', 3_000), 7_000]);

  expect(tagOf(moved, 's')).toMatchObject({ startMs: 3_000, endMs: 4_000, endedBy: 'pause' });
  expect(tagOf(playOn(moved, [ann, undo('s'), 7_000]), 's')).toMatchObject({ startMs: 5_000, endMs: null });
});

test('[D3] a pause ends what is open, and marks it; an end pressed before the pause, arriving late, replaces it', () => {
  const state = played('blind', [ann, openSpan('s', 2_000)], [sue, pause, 4_000]);

  expect(tagOf(state, 's')).toMatchObject({ endMs: 4_000, endedBy: 'pause' });
  expect(tagOf(playOn(state, [ann, closeSpan('s', 3_000), 4_500]), 's')).toMatchObject({
    endMs: 3_000,
    endedBy: 'author',
  });
  expect(ask(state, ann, closeSpan('s', 4_400), { atMs: 4_500 }), 'it did not last through the pause').toEqual(
    err('spanNotOpen'),
  );
});

test('[D3] a span opened before a pause, arriving after it, ends there; one opened in the pause goes on', () => {
  const state = played('blind', [sue, pause, 4_000], [sue, resume, 6_000]);

  expect(tagOf(playOn(state, [ann, openSpan('s', 2_000), 7_000]), 's')).toMatchObject({ endMs: 4_000 });
  expect(tagOf(playOn(state, [ann, openSpan('s', 5_000), 7_000]), 's')).toMatchObject({ endMs: null });
});
