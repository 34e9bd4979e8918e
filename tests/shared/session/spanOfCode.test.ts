import { err } from '@fishbowl/shared/core/result';
import { expect, test } from 'vitest';
import { ann, ask, endSession, openSpan, pause, placeTag, played, playOn, resume, sue } from '../../support/build.ts';
import { retime, tagOf, undo } from '../../support/edits.ts';

test('[D15] of an exclusive group one span at a time is open; taking back the press opens the other again', () => {
  const state = played(
    'blind',
    [ann, openSpan('c', 1_000, 'calm')],
    [ann, openSpan('r', 1_500)],
    [ann, openSpan('t', 3_000, 'tense')],
  );

  expect(tagOf(state, 'c')).toMatchObject({ endMs: 3_000, endedBy: 'exclusive' });
  expect(tagOf(state, 'r')).toMatchObject({ endMs: null });
  expect(tagOf(state, 't')).toMatchObject({ endMs: null });
  const undone = playOn(state, [ann, undo('t')]);
  expect(tagOf(undone, 'c')).toMatchObject({ endMs: null });
  expect(tagOf(undone, 't')).toBeUndefined();
});

test('[D15] a code with a set length makes a span at one press', () => {
  const state = played('blind', [ann, placeTag('b', 2_000, 'beat')]);

  expect(tagOf(state, 'b')).toMatchObject({ kind: 'span', startMs: 2_000, endMs: 6_000 });
});

test('[D3][D15] a span of set length ends at a pause or the end, whether it came before or comes late', () => {
  const cutBy = (...after: readonly Parameters<typeof played>[1][]) =>
    tagOf(played('blind', [ann, placeTag('b', 2_000, 'beat')], ...after), 'b');
  const late = playOn(played('blind', [sue, pause, 3_000], [sue, resume, 9_000]), [
    ann,
    placeTag('b', 2_000, 'beat'),
    9_500,
  ]);

  expect(cutBy([sue, pause, 3_000])).toMatchObject({ endMs: 3_000, endedBy: 'pause' });
  expect(cutBy([sue, endSession, 5_000])).toMatchObject({ endMs: 5_000, endedBy: 'sessionEnd' });
  expect(cutBy([sue, pause, 7_000])).toMatchObject({ endMs: 6_000, endedBy: 'author' });
  expect(tagOf(late, 'b')).toMatchObject({ endMs: 3_000, endedBy: 'pause' });
});

test('[D15] a span of a set length is drawn out beyond now by no more than that length', () => {
  const state = played('blind', [ann, placeTag('b', 1_000, 'beat'), 1_000]);

  expect(ask(state, ann, retime('b', 1_000, 16_000), { atMs: 2_000 })).toMatchObject({ ok: true });
  expect(ask(state, ann, retime('b', 1_000, 16_001), { atMs: 2_000 })).toEqual(err('badTime'));
});
