import { textIdSchema } from '@fishbowl/shared/core/ids';
import { err, ok } from '@fishbowl/shared/core/result';
import type { Action } from '@fishbowl/shared/session/command';
import { expect, test } from 'vitest';
import {
  type Ask,
  ask,
  endSession,
  fold,
  played,
  release,
  seat,
  skipSelfRating,
  stu,
  sue,
} from '../../support/build.ts';

const rateSelf: Action = { type: 'rateSelf', ratings: { listening: 4 }, reflection: null };

const debrief = (...more: readonly Ask[]) => played('blind', [sue, endSession, 9_000], ...more);
/** Judged by what is, so what its author had seen does not matter. */
const asked =
  (...before: readonly Ask[]) =>
  (action: Action) =>
    ask(debrief(...before), sue, action);

test('[D8] nothing is released before the student has rated themselves, or somebody has skipped it', () => {
  expect(asked()(release('actor'))).toEqual(err('tooEarly'));
  expect(asked([stu, rateSelf])(release('actor'))).toMatchObject({ ok: true, value: [{ stage: 'actor' }] });
  expect(asked([stu, skipSelfRating])(release('actor'))).toMatchObject({ ok: true });
  expect(asked([sue, skipSelfRating])(release('actor'))).toMatchObject({ ok: true });
});

test('[D8] the stages come in order, each once', () => {
  const started: readonly Ask[] = [
    [stu, rateSelf],
    [sue, release('actor')],
  ];
  const all: readonly Ask[] = [...started, [sue, release('classmates')], [sue, release('supervisor')]];

  expect(asked([stu, rateSelf])(release('classmates'))).toEqual(err('tooEarly'));
  expect(asked([stu, rateSelf])(release('supervisor'))).toEqual(err('tooEarly'));
  expect(asked(...started)(release('supervisor'))).toEqual(err('tooEarly'));
  expect(asked(...started)(release('actor'))).toEqual(err('alreadyDone'));
  expect(debrief(...all).released).toEqual(['actor', 'classmates', 'supervisor']);
  expect(asked(...all)(release('supervisor'))).toEqual(err('alreadyDone'));
});

test('[D20] who mentors supervises, and releases nothing', () => {
  const mentor = seat('mentor', 'supervisor');
  const taken = { type: 'seatTaken', seatId: mentor.id, role: mentor.role, alias: null, mentoring: true } as const;
  const state = fold([taken], debrief([stu, rateSelf]));

  expect(ask(state, mentor, release('actor'))).toEqual(err('notAllowed'));
  expect(ask(state, sue, release('actor'))).toMatchObject({ ok: true });
});

test('[D8] the self-rating is given once, or skipped, never both', () => {
  for (const first of [rateSelf, skipSelfRating]) {
    expect(ask(debrief([stu, first]), stu, rateSelf)).toEqual(err('alreadyDone'));
    expect(ask(debrief([stu, first]), stu, skipSelfRating)).toEqual(err('alreadyDone'));
  }
});

test.each([
  { what: 'a value below the scale', ratings: { listening: 0 } },
  { what: 'a value above the scale', ratings: { listening: 6 } },
  { what: 'something not asked for', ratings: { listening: 3, dancing: 3 } },
])('[D8] a self-rating with $what is refused', ({ ratings }) => {
  expect(ask(debrief(), stu, { type: 'rateSelf', ratings, reflection: null })).toEqual(err('badRating'));
});

test('[T3] the words of a self-rating stand beside the log: the event only names them', () => {
  const reflection = { textId: textIdSchema.parse('r'), text: 'slower next time' };

  expect(ask(debrief(), stu, { type: 'rateSelf', ratings: { listening: 5 }, reflection }, { atMs: 9_500 })).toEqual(
    ok([{ type: 'selfRated', atMs: 9_500, seatId: 'stu', ratings: { listening: 5 }, textId: 'r' }]),
  );
  expect(debrief([stu, { ...rateSelf, reflection }]).selfRating).toEqual({
    ratings: { listening: 4 },
    text: 'slower next time',
  });
});
