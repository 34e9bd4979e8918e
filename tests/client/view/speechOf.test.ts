import { speechOf } from '@fishbowl/client/view/speechOf';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { expect, test } from 'vitest';
import * as build from '../../support/build.ts';

const { act, sue, stu } = build;

const mark = (atMs: number, speaker: 'practitioner' | 'client'): SessionEvent => ({
  type: 'turnMarked',
  atMs,
  speaker,
});
const heard = (who: typeof stu, fromMs: number, toMs: number): SessionEvent => ({
  type: 'speechHeard',
  seatId: who.id,
  fromMs,
  toMs,
});
const imported: SessionEvent = { type: 'turnsImported', turns: [{ speaker: 'client', fromMs: 7, toMs: 9 }] };
const room = build.fold(build.opening('blind', { place: 'room' }));
const call = build.fold(build.opening('blind', { place: 'call' }));

test('[D14] in a room each mark lasts until the next, and the newest until now or the end', () => {
  const marked = build.fold([mark(1_000, 'practitioner'), mark(4_000, 'client')], room);

  expect(speechOf(marked)).toEqual([
    { fromMs: 1_000, toMs: 4_000, side: 'student' },
    { fromMs: 4_000, toMs: null, side: 'client' },
  ]);
  expect(speechOf(build.fold([{ type: 'sessionEnded', atMs: 6_000 }], marked)).at(-1)?.toMs).toBe(6_000);
  expect(speechOf(build.fold([{ type: 'sessionEnded', atMs: 3_000 }], marked)).length).toBe(1);
});

test('[D14] in a call it is what was heard: the student on one side, whoever plays on the other, nobody else', () => {
  const state = build.fold([heard(act, 2_000, 3_000), heard(stu, 0, 1_500), heard(sue, 0, 9_000)], call);

  expect(speechOf(state)).toEqual([
    { fromMs: 0, toMs: 1_500, side: 'student' },
    { fromMs: 2_000, toMs: 3_000, side: 'client' },
  ]);
});

test('[D14] what was brought in goes before both, until it is taken out again', () => {
  const brought = [{ fromMs: 7, toMs: 9, side: 'client' }];
  expect(speechOf(build.fold([heard(stu, 0, 1), imported], call))).toEqual(brought);
  expect(speechOf(build.fold([mark(0, 'client'), imported], room))).toEqual(brought);
  expect(speechOf(build.fold([heard(stu, 0, 1), imported, { type: 'turnsImported', turns: [] }], call)).length).toBe(1);
});
