import { err } from '@fishbowl/shared/core/result';
import { maxChanges } from '@fishbowl/shared/session/decideEdit';
import type { SessionState } from '@fishbowl/shared/session/state';
import { expect, test } from 'vitest';
import { ann, ask, ben, openSpan, placeTag, played, playOn, retractTag } from '../../support/build.ts';
import { merge, recode, retime, span, split, tagOf, tagsOf, undo } from '../../support/edits.ts';

test('[D11] a tag is re-timed and re-coded, and keeps the press, its names and every earlier self', () => {
  const state = played(
    'blind',
    [ann, placeTag('t', 5_000)],
    [ann, retime('t', 4_000)],
    [ann, recode('t', 'reflection')],
  );

  expect(tagOf(state, 't')).toMatchObject({
    code: 'reflection',
    startMs: 4_000,
    endMs: 4_000,
    kind: 'point',
    pressedMs: 5_000,
    provenance: 'live',
    unseen: null,
    history: [
      { code: 'open-question', startMs: 5_000, change: 'retimed', changedMs: 800 },
      { code: 'open-question', startMs: 4_000, change: 'recoded', changedMs: 700 },
    ],
  });
});

test('[D11] an edge that is dragged makes a span of a point, and moves a span that has ended', () => {
  const state = played(
    'blind',
    [ann, placeTag('t', 5_000)],
    [ann, retime('t', 5_000, 7_000)],
    ...span('s', 1_000, 2_000),
  );

  expect(tagOf(state, 't')).toMatchObject({ kind: 'span', startMs: 5_000, endMs: 7_000 });
  expect(tagsOf(playOn(state, [ann, retime('s', 500, 2_500)])).s).toBe('reflection 500-2500');
  expect(ask(state, ann, retime('s', 500)), 'a span cannot be opened again').toEqual(err('badTime'));
  expect(ask(state, ann, retime('s', 500, 400))).toEqual(err('badTime'));
  expect(ask(state, ann, retime('s', 500, 99_000))).toEqual(err('badTime'));
  expect(ask(state, ann, recode('t', 'no-such-code'))).toEqual(err('unknownCode'));
});

test('[D11] a span is split where it was pressed, and two of one code become one', () => {
  const state = played('blind', ...span('s', 1_000, 9_000), [ann, split('s', 4_000, 'rest')]);

  expect(tagsOf(state)).toEqual({ s: 'reflection 1000-4000', rest: 'reflection 4000-9000' });
  expect(tagsOf(playOn(state, [ann, merge('s', 'rest')]))).toEqual({ s: 'reflection 1000-9000' });
});

test('[D11] what cannot be split or made one is refused with its reason', () => {
  const state = played('blind', ...span('s', 1_000, 9_000), [ann, openSpan('open', 2_000)], [ann, placeTag('t')]);

  expect(ask(state, ann, split('s', 1_000, 'x'))).toEqual(err('badTime'));
  expect(ask(state, ann, split('s', 9_000, 'x'))).toEqual(err('badTime'));
  expect(ask(state, ann, split('s', 3_000, 't'))).toEqual(err('tagExists'));
  expect(ask(state, ann, split('open', 3_000, 'x'))).toEqual(err('spanOpen'));
  expect(ask(state, ann, merge('s', 'open'))).toEqual(err('spanOpen'));
  expect(ask(state, ann, merge('s', 't'))).toEqual(err('codesDiffer'));
  expect(ask(state, ann, merge('s', 's'))).toEqual(err('tagNotFound'));
});

test('[D11] a tag can be changed so often that nobody minds, and no more', () => {
  const state = Array.from({ length: maxChanges }).reduce<SessionState>(
    (earlier, _, i) => playOn(earlier, [ann, retime('t', i)]),
    played('blind', [ann, placeTag('t')], [ann, placeTag('other')]),
  );

  expect(tagOf(state, 't')?.history).toHaveLength(maxChanges);
  for (const action of [retime('t', 1), undo('t')]) expect(ask(state, ann, action)).toEqual(err('notAllowed'));
  expect(ask(state, ann, retime('other', 1))).toMatchObject({ ok: true });
  expect(tagOf(playOn(state, [ann, retractTag('t')]), 't')).toBeUndefined();
});

test("[V4] a seat changes its own tags only: another's is not there", () => {
  const state = played('shared', [ben, placeTag('t')]);

  for (const action of [recode('t', 'slow'), retime('t', 1), split('t', 1, 'u'), undo('t')]) {
    const decision = ask(state, ann, action);
    expect(decision).toEqual(err(action.type === 'undoEdit' ? 'nothingToUndo' : 'tagNotFound'));
  }
});
