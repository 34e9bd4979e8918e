import { expect, test } from 'vitest';
import { ann, closeSpan, endSession, look, openSpan, placeTag, played, playOn, sue } from '../../support/build.ts';
import { recode, retime, span, split, tagOf, undo } from '../../support/edits.ts';

test('[D11][A6] what is changed having seen others stays for agreement as it was; live it is no refinement', () => {
  const state = played(
    'blind',
    [ann, placeTag('t', 5_000)],
    [ann, look],
    [ann, recode('t', 'slow')],
    [ann, retime('t', 1)],
  );

  expect(tagOf(state, 't')).toMatchObject({
    code: 'slow',
    startMs: 1,
    unseen: { code: 'open-question', startMs: 5_000, endMs: 5_000, kind: 'point' },
    provenance: 'live',
  });
  expect(tagOf(playOn(state, [ann, undo('t')], [ann, undo('t')]), 't')).toMatchObject({
    code: 'open-question',
    startMs: 5_000,
    unseen: { code: 'open-question', startMs: 5_000 },
  });
});

test('[D11][A6] of a span that is split having seen others, agreement has the whole, once', () => {
  const whole = { kind: 'span', startMs: 1_000, endMs: 9_000 };
  const blind = played('blind', ...span('s', 1_000, 9_000), [ann, split('s', 4_000, 'rest')]);
  const seen = played('blind', ...span('s', 1_000, 9_000), [ann, look], [ann, split('s', 4_000, 'rest')]);

  expect([tagOf(blind, 's'), tagOf(blind, 'rest')]).toMatchObject([
    { blind: true, unseen: null },
    { blind: true, unseen: null },
  ]);
  expect([tagOf(seen, 's'), tagOf(seen, 'rest')]).toMatchObject([
    { blind: true, unseen: whole },
    { blind: false, unseen: null },
  ]);
});

test('[D11] said more exactly after the end, a live tag is refined, a review tag is not', () => {
  const state = played(
    'blind',
    [ann, placeTag('t', 5_000)],
    [sue, endSession, 6_000],
    [ann, placeTag('r', 3_000), 6_500],
  );

  const refined = playOn(state, [ann, recode('t', 'reflection'), 7_000], [ann, recode('r', 'reflection'), 7_000]);

  expect(tagOf(refined, 't')).toMatchObject({ provenance: 'refined', unseen: { code: 'open-question' } });
  expect(tagOf(refined, 'r')).toMatchObject({ provenance: 'review', code: 'reflection' });
});

test('[D3][A6] an end given after the end, having seen others, replaces the one made up, and agreement keeps that one', () => {
  const state = played('blind', [ann, openSpan('s', 2_000)], [sue, endSession, 6_000]);

  const closed = playOn(state, [ann, closeSpan('s', 3_000), 7_000]);

  expect(tagOf(closed, 's')).toMatchObject({
    endMs: 3_000,
    endedBy: 'author',
    unseen: { startMs: 2_000, endMs: 6_000 },
    history: [{ change: 'retimed', endMs: 6_000 }],
  });
  expect(tagOf(playOn(closed, [ann, undo('s'), 7_500]), 's')).toMatchObject({ endMs: 6_000, endedBy: 'sessionEnd' });
});
