import { err } from '@fishbowl/shared/core/result';
import { expect, test } from 'vitest';
import { ann, ask, endSession, pause, placeTag, played, playOn, resume, retractTag, sue } from '../../support/build.ts';
import { merge, recode, redo, span, split, tagOf, tagsOf, undo } from '../../support/edits.ts';

test('[D12] step by step everything is taken back and done again, in any state it had', () => {
  const steps = [
    [ann, placeTag('t', 5_000)],
    [ann, recode('t', 'slow')],
    ...span('s', 1_000, 9_000),
    [ann, split('s', 4_000, 'rest')],
    [ann, merge('rest', 's')],
    [ann, retractTag('t')],
  ] as const;
  const states = steps.map((_, i) => tagsOf(played('blind', ...steps.slice(0, i + 1))));
  const names = ['t', 't', 's', 's', 's', 'rest', 't'];

  const back = names.toReversed().map((_, i) => {
    const undone = names.toReversed().slice(0, i + 1);
    return tagsOf(played('blind', ...steps, ...undone.map((tag) => [ann, undo(tag)] as const)));
  });
  const whole = [...steps, ...names.toReversed().map((tag) => [ann, undo(tag)] as const)] as const;
  const again = names.map((_, i) =>
    tagsOf(played('blind', ...whole, ...names.slice(0, i + 1).map((tag) => [ann, redo(tag)] as const))),
  );

  expect(back).toEqual([...states.slice(0, -1).toReversed(), {}]);
  expect(again).toEqual(states);
});

test('[D12] an older step can be taken back, unless a newer one built on its tags', () => {
  const state = played('blind', [ann, placeTag('a')], ...span('s', 1_000, 9_000), [ann, split('s', 4_000, 'rest')]);
  const later = playOn(state, [ann, recode('rest', 'slow')]);

  expect(tagsOf(playOn(state, [ann, undo('a')]))).not.toHaveProperty('a');
  expect(ask(later, ann, undo('s')), 'the rest was changed since').toEqual(err('nothingToUndo'));
  expect(tagsOf(playOn(later, [ann, undo('rest')], [ann, undo('s')]))).toMatchObject({ s: 'reflection 1000-9000' });
});

test('[D12] a new step ends what could be done again', () => {
  const state = played('blind', [ann, placeTag('a')], [ann, undo('a')], [ann, placeTag('b')]);

  expect(ask(state, ann, redo('a'))).toEqual(err('nothingToRedo'));
  expect(ask(state, ann, undo('a'))).toEqual(err('nothingToUndo'));
});

test('[D3][D12] a span that an undo opens again ends where the pause or the end had ended it', () => {
  const paused = played('blind', ...span('s', 1_000, 2_000), [sue, pause, 4_000], [sue, resume, 5_000]);
  const ended = played('blind', ...span('s', 1_000, 2_000), [sue, endSession, 6_000]);

  expect(tagOf(playOn(paused, [ann, undo('s')]), 's')).toMatchObject({ endMs: 4_000, endedBy: 'pause' });
  expect(tagOf(playOn(ended, [ann, undo('s')]), 's')).toMatchObject({ endMs: 6_000, endedBy: 'sessionEnd' });
});

test('[D12] the end of a span made in review is taken back as it was given: by its author alone', () => {
  const state = played('blind', [sue, pause, 4_000], [sue, endSession, 6_000], ...span('s', 1_000, 2_000));

  expect(tagOf(playOn(state, [ann, undo('s')]), 's')).toMatchObject({ provenance: 'review', endMs: null });
});
