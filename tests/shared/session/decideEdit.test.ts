import { textIdSchema } from '@fishbowl/shared/core/ids';
import { err } from '@fishbowl/shared/core/result';
import type { Action } from '@fishbowl/shared/session/command';
import { maxChanges } from '@fishbowl/shared/session/decideEdit';
import type { SessionState, Tag } from '@fishbowl/shared/session/state';
import { tagKey } from '@fishbowl/shared/session/state';
import { expect, test } from 'vitest';
import {
  ann,
  ask,
  ben,
  closeSpan,
  edit,
  endSession,
  look,
  openSpan,
  pause,
  placeTag,
  played,
  playOn,
  resume,
  retractTag,
  sue,
} from '../../support/build.ts';

const undo = (tag: string): Action => ({ type: 'undoEdit', ...edit(tag) });
const redo = (tag: string): Action => ({ type: 'redoEdit', ...edit(tag) });
const recode = (tag: string, code: string): Action => ({ type: 'recodeTag', ...edit(tag, 700), code });
const retime = (tag: string, startMs: number, endMs: number | null = null): Action => ({
  type: 'retimeTag',
  ...edit(tag, 800),
  startMs,
  endMs,
});
const split = (tag: string, atMs: number, rest: string): Action => ({
  type: 'splitTag',
  ...edit(tag),
  newTagId: edit(rest).tagId,
  atMs,
});
const merge = (tag: string, other: string): Action => ({
  type: 'mergeTags',
  ...edit(tag),
  otherTagId: edit(other).tagId,
});

/** Ann's tags: code, from, to. */
function tagsOf(state: SessionState): Record<string, string> {
  const shown = ({ code, startMs, endMs }: Tag) => `${code} ${startMs}-${endMs}`;
  return Object.fromEntries(
    [...state.tags.values()].filter(({ seatId }) => seatId === ann.id).map((tag) => [tag.id, shown(tag)]),
  );
}

function tagOf(state: SessionState, tag: string): Tag | undefined {
  return state.tags.get(tagKey({ seatId: ann.id, tagId: edit(tag).tagId }));
}

const span = (tag: string, fromMs: number, toMs: number) =>
  [
    [ann, openSpan(tag, fromMs)],
    [ann, closeSpan(tag, toMs), toMs],
  ] as const;

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

test('[D3] an open span whose start is moved to before a pause ends at that pause; the undo opens it again', () => {
  const state = played('blind', [sue, pause, 4_000], [ann, openSpan('s', 5_000), 5_000], [sue, resume, 6_000]);

  const moved = playOn(state, [ann, retime('s', 3_000), 7_000]);

  expect(tagOf(moved, 's')).toMatchObject({ startMs: 3_000, endMs: 4_000, endedBy: 'pause' });
  expect(tagOf(playOn(moved, [ann, undo('s'), 7_000]), 's')).toMatchObject({ startMs: 5_000, endMs: null });
});

test('[D12] the end of a span made in review is taken back as it was given: by its author alone', () => {
  const state = played('blind', [sue, pause, 4_000], [sue, endSession, 6_000], ...span('s', 1_000, 2_000));

  expect(tagOf(playOn(state, [ann, undo('s')]), 's')).toMatchObject({ provenance: 'review', endMs: null });
});

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

test('[D3] a span opened before a pause, arriving after it, ends there; one opened in the pause goes on', () => {
  const state = played('blind', [sue, pause, 4_000], [sue, resume, 6_000]);

  expect(tagOf(playOn(state, [ann, openSpan('s', 2_000), 7_000]), 's')).toMatchObject({ endMs: 4_000 });
  expect(tagOf(playOn(state, [ann, openSpan('s', 5_000), 7_000]), 's')).toMatchObject({ endMs: null });
});

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

test('[D16] a rater says by how much they lag; the last word counts, and no tag changes', () => {
  const state = played('blind', [ann, placeTag('t', 5_000)], [sue, endSession, 6_000]);

  const corrected = playOn(state, [ann, { type: 'correctLag', byMs: 900 }], [ann, { type: 'correctLag', byMs: 600 }]);

  expect(corrected.lags.get(ann.id)).toBe(600);
  expect(corrected.tags).toEqual(state.tags);
});

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

test('[D15] a span of a set length is drawn out beyond now by no more than that length', () => {
  const state = played('blind', [ann, placeTag('b', 1_000, 'beat'), 1_000]);

  expect(ask(state, ann, retime('b', 1_000, 16_000), { atMs: 2_000 })).toMatchObject({ ok: true });
  expect(ask(state, ann, retime('b', 1_000, 16_001), { atMs: 2_000 })).toEqual(err('badTime'));
});
