import { tagEditOf } from '@fishbowl/client/view/tagEditOf';
import { type SessionState, tagKey } from '@fishbowl/shared/session/state';
import { expect, test } from 'vitest';
import { ann, ben, closeSpan, edit, endSession, openSpan, placeTag, played, sue } from '../../support/build.ts';
import { oars } from '../../support/sessionFile.ts';

const span = (tag: string, fromMs: number, toMs: number) =>
  [
    [ann, openSpan(tag, fromMs), fromMs],
    [ann, closeSpan(tag, toMs), toMs],
  ] as const;

function editOf(state: SessionState, tag: string, more: { handMs?: number; volleyStartsMs?: readonly number[] } = {}) {
  const { handMs = null, volleyStartsMs = [] } = more;
  return tagEditOf({ state, codebook: oars, seatId: ann.id, handMs, volleyStartsMs }, edit(tag).tagId);
}

test('[G22] only a tag of one’s own can be edited', () => {
  const state = played('blind', [ann, placeTag('mine', 1_000)], [ben, placeTag('his', 2_000)]);

  expect(editOf(state, 'mine')).toMatchObject({ id: 'mine', isPoint: true, startMs: 1_000, endMs: null });
  expect([editOf(state, 'his'), editOf(state, 'gone')]).toEqual([null, null]);
});

test('[G22] a span is split at the hand if that lies within, else in the middle; a point and an open span are not', () => {
  const state = played('blind', ...span('s', 1_000, 5_000), [ann, placeTag('p', 6_000)], [ann, openSpan('o', 7_000)]);

  expect([
    editOf(state, 's', { handMs: 4_000 }),
    editOf(state, 's', { handMs: 5_000 }),
    editOf(state, 's'),
  ]).toMatchObject([{ splitMs: 4_000 }, { splitMs: 3_000 }, { splitMs: 3_000 }]);
  expect([editOf(state, 'p'), editOf(state, 'o')]).toMatchObject([{ splitMs: null }, { splitMs: null, isOpen: true }]);
});

test('[G22] it is joined with the next of one’s own tags of its code, not with an open one or another’s', () => {
  const state = played(
    'blind',
    ...span('s', 1_000, 2_000),
    [ben, openSpan('his', 2_500)],
    [ann, openSpan('o', 3_000), 3_000],
    ...span('later', 9_000, 9_500),
    ...span('next', 5_000, 6_000),
  );

  expect([editOf(state, 's')?.next, editOf(state, 'later')?.next]).toEqual([{ id: 'next', atMs: 5_000 }, null]);
});

test('[G22] it is put into the volley before or after its own, where there are volleys', () => {
  const state = played('blind', [ann, placeTag('t', 5_000)]);
  const byHand = played(
    'blind',
    [ann, placeTag('t', 5_000)],
    [ann, { type: 'assignVolley', ...edit('t'), volleyAtMs: 0 }],
  );
  const volleyStartsMs = [0, 4_000, 8_000];

  expect(editOf(state, 't')?.volley).toBeNull();
  expect(editOf(state, 't', { volleyStartsMs })?.volley).toEqual({ previousMs: 0, nextMs: 8_000, isByHand: false });
  expect(editOf(byHand, 't', { volleyStartsMs })?.volley).toEqual({ previousMs: null, nextMs: 4_000, isByHand: true });
});

test('[G22] its history tells what it was, how and when that changed, the newest first', () => {
  const state = played(
    'blind',
    [ann, placeTag('t', 5_000, 'open-question'), 5_000],
    [ann, { type: 'retimeTag', ...edit('t', 6_000), startMs: 4_000, endMs: null }, 6_000],
    [ann, { type: 'recodeTag', ...edit('t', 7_000), code: 'reflection' }, 7_000],
  );

  expect(editOf(state, 't')?.history).toMatchObject([
    { label: 'open-question', startMs: 4_000, change: 'recoded', changedMs: 7_000 },
    { label: 'open-question', startMs: 5_000, change: 'retimed', changedMs: 6_000 },
  ]);
});

test('[D16] times are shown less one’s own lag; what is stored stays', () => {
  const state = played(
    'blind',
    ...span('s', 1_000, 5_000),
    [sue, endSession, 9_000],
    [ann, { type: 'correctLag', byMs: 600 }],
  );

  expect(editOf(state, 's')).toMatchObject({ startMs: 400, endMs: 4_400, splitMs: 2_400 });
  expect(state.tags.get(tagKey({ seatId: ann.id, tagId: edit('s').tagId }))).toMatchObject({
    startMs: 1_000,
    endMs: 5_000,
  });
});
