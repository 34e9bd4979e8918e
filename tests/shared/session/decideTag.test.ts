import { err, ok } from '@fishbowl/shared/core/result';
import type { Action } from '@fishbowl/shared/session/command';
import { expect, test } from 'vitest';
import {
  ann,
  ask,
  ben,
  closeSession,
  closeSpan,
  endSession,
  fold,
  lobby,
  look,
  openSpan,
  placeTag,
  played,
  retractTag,
  reveal,
  sue,
} from '../../support/build.ts';

test('[D2] ending the session closes what is open: one command, two events', () => {
  const state = played('blind', [ann, openSpan('s', 2_000)], [ann, placeTag('point')]);

  const decision = ask(state, sue, endSession, { atMs: 9_000 });

  expect(decision).toEqual(
    ok([
      { type: 'spanClosed', seatId: 'ann', tagId: 's', pressedMs: null, endMs: 9_000, by: 'sessionEnd' },
      { type: 'sessionEnded', atMs: 9_000 },
    ]),
  );
});

test('[D3] a span pressed ahead of the end is not closed before it began', () => {
  const state = played('blind', [ann, openSpan('s', 9_500)]);

  const decision = ask(state, sue, endSession, { atMs: 9_000 });

  expect(decision).toMatchObject({ ok: true, value: [{ type: 'spanClosed', endMs: 9_500 }, {}] });
});

test('[D3] a span opened before the end, arriving after it, does not stay open', () => {
  const state = played('blind', [sue, endSession, 9_000]);

  const decision = ask(state, ann, openSpan('s', 2_000), { atMs: 9_100 });

  expect(decision).toMatchObject({
    ok: true,
    value: [
      { type: 'spanOpened', late: true, provenance: 'live' },
      { type: 'spanClosed', endMs: 9_000, by: 'sessionEnd' },
    ],
  });
});

test("[D3] the author's own end, arriving late, replaces the one the session's end made up", () => {
  const state = played('blind', [ann, openSpan('s', 2_000)], [sue, endSession, 9_000]);

  const decision = ask(state, ann, closeSpan('s', 8_000), { atMs: 9_100 });

  expect(decision).toMatchObject({ ok: true, value: [{ type: 'spanClosed', endMs: 8_000, by: 'author' }] });
});

test("[D3] the author's own end stands: it is not closed twice, and a point is never closed", () => {
  const state = played('blind', [ann, openSpan('s')], [ann, closeSpan('s', 500)], [ann, placeTag('point')]);

  expect(ask(state, ann, closeSpan('s', 600), { atMs: 1_000 })).toEqual(err('spanNotOpen'));
  expect(ask(state, ann, closeSpan('point', 600), { atMs: 1_000 })).toEqual(err('spanNotOpen'));
});

test('[D3] a span that ends before it began is one of no length', () => {
  const state = played('blind', [ann, openSpan('s', 2_000)]);

  expect(ask(state, ann, closeSpan('s', 1_000))).toMatchObject({ ok: true, value: [{ endMs: 2_000 }] });
});

const story: readonly { when: string; before: readonly Action[]; seenEpoch: number; expected: object }[] = [
  { when: 'in time', before: [], seenEpoch: 0, expected: { late: false, blind: true, provenance: 'live' } },
  {
    when: 'after a reveal not yet seen',
    before: [reveal],
    seenEpoch: 0,
    expected: { late: true, blind: true, provenance: 'live' },
  },
  {
    when: 'after a reveal seen',
    before: [reveal],
    seenEpoch: 1,
    expected: { late: false, blind: false, provenance: 'live' },
  },
  {
    when: 'after an end not yet seen',
    before: [reveal, endSession],
    seenEpoch: 1,
    expected: { late: true, blind: false, provenance: 'live' },
  },
  {
    when: 'after an end and a reveal not yet seen',
    before: [reveal, endSession],
    seenEpoch: 0,
    expected: { late: true, blind: true, provenance: 'live' },
  },
  {
    when: 'in the debrief',
    before: [endSession],
    seenEpoch: 1,
    expected: { late: false, blind: false, provenance: 'review' },
  },
  {
    when: 'after the close not yet seen',
    before: [endSession, closeSession],
    seenEpoch: 1,
    expected: { late: true, blind: false, provenance: 'review' },
  },
];

test.each(story)('[D4] a tag is judged by what its author had seen: $when', ({ before, seenEpoch, expected }) => {
  const state = played('blind', ...before.map((action) => [sue, action] as const));

  for (const action of [placeTag('t'), openSpan('t')]) {
    const decision = ask(state, ann, action, { seenEpoch });
    expect(decision.ok && decision.value[0]).toMatchObject(expected);
  }
});

test('[D4] who chose to look is blind no more, the supervisor too; who did not look still is', () => {
  const state = played('blind', [ann, look], [sue, look]);

  expect(ask(state, ann, placeTag('t'), { seenEpoch: 1 })).toMatchObject({ ok: true, value: [{ blind: false }] });
  expect(ask(state, sue, placeTag('t'), { seenEpoch: 1 })).toMatchObject({ ok: true, value: [{ blind: false }] });
  expect(ask(state, ben, placeTag('t'))).toMatchObject({ ok: true, value: [{ blind: true }] });
});

test('[D4] in a shared session nobody is blind', () => {
  expect(ask(played('shared'), ann, placeTag('t'))).toMatchObject({ ok: true, value: [{ blind: false }] });
});

test('[D4] nobody can have seen an epoch that has not come; what was delivered stands beside the claim', () => {
  const state = played('blind', [sue, reveal]);

  expect(ask(state, ann, placeTag('t'), { seenEpoch: 2 })).toEqual(err('unknownEpoch'));
  expect(ask(state, ann, placeTag('t'), { deliveredEpoch: 1 })).toMatchObject({
    ok: true,
    value: [{ seenEpoch: 0, deliveredEpoch: 1 }],
  });
});

test('[D4] before the start there is nothing to tag', () => {
  expect(ask(fold(lobby('blind')), ann, placeTag('t'))).toEqual(err('notLive'));
});

test('[D2] a code that is not in the book, or a time that has not come, is refused', () => {
  const state = played('blind', [ann, openSpan('s')]);

  expect(ask(state, ann, placeTag('t', 0, 'no-such-code'))).toEqual(err('unknownCode'));
  expect(ask(state, ann, placeTag('t', 10_000), { atMs: 0 })).toMatchObject({ ok: true });
  expect(ask(state, ann, placeTag('t', 10_001), { atMs: 0 })).toEqual(err('badTime'));
  expect(ask(state, ann, closeSpan('s', 10_001), { atMs: 0 })).toEqual(err('badTime'));
});

test("[V4] another's hidden tag and no tag at all get the same answer", () => {
  const state = played('blind', [ann, openSpan('t')]);

  for (const tag of ['t', 'none']) {
    expect(ask(state, ben, retractTag(tag))).toEqual(err('tagNotFound'));
    expect(ask(state, ben, closeSpan(tag, 1))).toEqual(err('tagNotFound'));
    expect(ask(state, ben, placeTag(tag))).toMatchObject({ ok: true });
  }
  expect(ask(state, ann, placeTag('t'))).toEqual(err('tagExists'));
});

test('[D9] the delay of the call and the lag of the code move a span, and do not stretch it', () => {
  const open = { ...openSpan('s', 3_000, 'slow'), playoutDelayMs: 200 };
  const close = { ...closeSpan('s', 9_000), playoutDelayMs: 200 };
  const state = played('blind', [ann, open, 10_000]);

  const decision = ask(state, ann, close, { atMs: 10_000 });

  expect([...state.tags.values()]).toMatchObject([{ pressedMs: 3_000, startMs: 1_800 }]);
  expect(decision).toMatchObject({ ok: true, value: [{ pressedMs: 9_000, endMs: 7_800 }] });
});
