import { boardOf } from '@fishbowl/client/view/boardOf';
import { boardSummaries } from '@fishbowl/client/view/boardSummaries';
import { courseRows } from '@fishbowl/client/view/courseRows';
import { builtinCodebooks } from '@fishbowl/shared/codebook/builtinCodebooks';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { describe, expect, test } from 'vitest';
import { act, ann, fold, opening, stu, sue } from '../../support/build.ts';
import { bookOf } from '../../support/ratingTable.ts';
import { oarsOpening, tagged } from '../../support/sessionFile.ts';
import { wordedI18n } from '../../support/wordedI18n.ts';

const { t } = await wordedI18n();

function board(id: string, facts: readonly SessionEvent[], only: typeof sue.id | null = sue.id) {
  const state = fold([...oarsOpening(), ...facts]);
  return boardOf({ state, codebook: bookOf(id), nowMs: 600_000, only, language: 'en', t });
}

const valuesOf = (rows: ReturnType<typeof board>) =>
  Object.fromEntries(rows.map(({ label, value, spread }) => [label, value ?? spread]));

describe('[U34] what the board shows comes from the book', () => {
  test.each([
    ['oars-starter', ['RQ', 'PCR', 'RIGHT']],
    ['miti-4.2.1', ['RQ', 'PCR', 'MINA']],
    ['miti-3.1.1', ['RQ', 'PCR', 'hindering']],
    ['misc-2.5', ['RQ', 'PCR']],
    ['client-language', ['CT', 'ST', 'PCT']],
    ['adoption-competency', ['hindering', 'POS']],
    ['bcc-11', []],
  ])('[U34] %s', (id, expected) => {
    const ids = boardSummaries(bookOf(id)).map((summary) => summary.id);

    expect(ids.slice(0, expected.length)).toEqual(expected);
  });

  test.each(builtinCodebooks)('[U34] $id: a row each for at most three of its numbers, none twice', (book) => {
    const rows = board(book.id, []);

    expect(rows.length).toBeLessThanOrEqual(3);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});

test('[U34] the numbers are one’s own, or after a look those of all raters, whose number is said', () => {
  const facts = [
    ...tagged(sue, ['OQ', 10], ['SR', 20], ['CR', 30], ['CONF', 40]),
    ...tagged(ann, ['OQ', 11], ['SR', 21], ['SR', 22], ['SR', 23], ['SR', 24]),
  ];

  const own = board('oars-starter', facts);
  const all = board('oars-starter', facts, null);

  expect(valuesOf(own)).toMatchObject({ 'Reflection to question ratio': '2.0', '% complex reflections': '50\u202f%' });
  expect(own[0]?.basis).toBe('3 tags');
  expect(all[0]).toMatchObject({ value: '3.0', spread: '2.0–4.0', basis: '2 raters, 8 tags' });
});

test('[U34] coarse tags are enough for reflections to questions; which reflections they were is said after refining', () => {
  const rows = board('oars-starter', tagged(sue, ['*reflection', 10], ['*reflection', 20], ['*question', 30]));

  expect(valuesOf(rows)).toMatchObject({
    'Reflection to question ratio': '2.0',
    '% complex reflections': 'after refining',
  });
});

test('[U34] where the book counts by volley the board does too, as the report will', () => {
  const spoke = (who: typeof stu, fromMs: number, toMs: number): SessionEvent => {
    return { type: 'speechHeard', seatId: who.id, fromMs, toMs };
  };
  const speech = [spoke(stu, 0, 20_000), spoke(act, 20_000, 30_000), spoke(stu, 30_000, 40_000)];

  const [ratio] = board('miti-4.2.1', [...speech, ...tagged(sue, ['SR', 5], ['SR', 9], ['Q', 12], ['SR', 35])]);

  expect(ratio).toMatchObject({ id: 'RQ', value: '2.0', basis: '3 counted' });
});

describe('[U34] the course of the session', () => {
  const rows = (facts: readonly SessionEvent[], place: 'call' | 'room' = 'call', nowMs = 100_000) =>
    courseRows({ state: fold([...opening('blind', { place }), ...facts]), nowMs, language: 'en', t });
  const heard = (who: typeof stu, fromMs: number, toMs: number): SessionEvent => {
    return { type: 'speechHeard', seatId: who.id, fromMs, toMs };
  };
  const mark = (atMs: number, speaker: 'practitioner' | 'client'): SessionEvent => {
    return { type: 'turnMarked', atMs, speaker };
  };

  test('[U34] practice time is session time less pauses', () => {
    const pause = [
      { type: 'paused', atMs: 20_000, seatId: sue.id, reason: 'supervisor' },
      { type: 'resumed', atMs: 50_000 },
    ] as const;

    expect(rows(pause)[0]).toMatchObject({ value: '01:10', basis: 'less one pause' });
    expect(rows(pause.slice(0, 1))[0]).toMatchObject({ value: '00:20' });
  });

  test('[U34] talk share is the student’s part of what was heard, with how much that was', () => {
    const talk = rows([heard(stu, 0, 15_000), heard(act, 15_000, 60_000)])[1];

    expect(talk).toMatchObject({ value: '25%', basis: '01:00 heard' });
  });

  test('[U34] in a room it comes from the supervisor’s marks, up to now and without pauses', () => {
    const pause = { type: 'paused', atMs: 60_000, seatId: sue.id, reason: 'supervisor' } as const;

    expect(rows([mark(0, 'practitioner'), mark(30_000, 'client'), pause], 'room')[1]).toMatchObject({ value: '50%' });
  });

  test('[U34] before anything was heard, or with one side only, it is not available and says why', () => {
    expect(rows([])[1]).toMatchObject({ value: null, spread: 'not available: nothing heard yet' });
    expect(rows([heard(stu, 0, 9_000)])[1]).toMatchObject({ spread: 'not available: only one side heard yet' });
  });
});
