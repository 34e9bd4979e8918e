import { caveatsOf } from '@fishbowl/client/view/reportOf/caveatsOf';
import { countsOf } from '@fishbowl/client/view/reportOf/countsOf';
import { factsOf } from '@fishbowl/client/view/reportOf/factsOf';
import { numbersOf } from '@fishbowl/client/view/reportOf/numbersOf';
import { describe, expect, test } from 'vitest';
import { act, ann, ben, seat, seatTaken, stu, sue } from '../../../support/build.ts';
import { bookOf } from '../../../support/ratingTable.ts';
import { reportBasis, told } from '../../../support/reportSource.ts';
import { ended, oarsOpening, tagged, watching } from '../../../support/sessionFile.ts';

type Counts = Readonly<Record<string, number>>;

/** So many tags of each code, ten seconds apart. */
function counted(who: typeof ann, counts: Counts) {
  const codes = Object.entries(counts).flatMap(([code, count]) => Array.from({ length: count }, () => code));
  return [watching(who), ...tagged(who, ...codes.map((code, i) => [code, 10 * (i + 1)] as const))];
}

function basisWith(...raters: readonly (readonly [typeof ann, Counts])[]) {
  const more = raters.filter(([who]) => ![ann, ben, sue].includes(who)).map(([who]) => seatTaken(who));
  return reportBasis(
    told([...oarsOpening(), ...more, ...raters.flatMap(([who, counts]) => counted(who, counts)), ended(900)]),
  );
}

const rowOf = (basis: ReturnType<typeof basisWith>, id: string) => numbersOf(basis).rows.find((row) => row.id === id);

test('[J6] classmates and staff stand apart, each number with its range, its counts, its raters and its tags', () => {
  const basis = basisWith(
    [ann, { OQ: 8, CQ: 2, SR: 9, CR: 1 }],
    [ben, { OQ: 10, SR: 4, CR: 4 }],
    [sue, { OQ: 5, SR: 10 }],
  );

  expect(numbersOf(basis).groups.map(({ id }) => id)).toEqual(['classmates', 'staff']);
  expect(rowOf(basis, 'RQ')).toMatchObject({
    detail: 'Reflections : Questions',
    cells: [
      { value: '0.9', spread: '0.8–1.0 · 9 : 10', basis: '2 raters, 38 tags', isThin: false },
      { value: '2.0', spread: '10 : 5', basis: '1 rater, 15 tags', isThin: false },
    ],
    chart: { range: { values: [1, 0.8], low: 0.8, high: 1 }, beside: [2] },
  });
});

test('[J6] what only one group has keeps that group’s sign: a supervisor’s value is not drawn as the classmates’', () => {
  const basis = basisWith([ann, { OQ: 1 }], [sue, { SR: 1, CR: 1 }]);

  expect(numbersOf(basis).groups.map(({ id }) => id)).toEqual(['classmates', 'staff']);
  expect(rowOf(basis, 'PCR')).toMatchObject({ chart: { range: null, beside: [0.5] } });
  expect(rowOf(basis, 'POQ')).toMatchObject({ chart: { range: { values: [1] }, beside: [] } });
});

describe('[J6] a number in words', () => {
  const words = (counts: readonly Counts[]) =>
    rowOf(basisWith(...counts.map((each, i) => [i === 0 ? ann : ben, each] as const)), 'RQ')?.words;

  test.each([
    [
      'a verdict where the whole range has earned it',
      [
        { OQ: 4, SR: 8 },
        { OQ: 4, SR: 9 },
      ],
      'At or above “good” (2).',
    ],
    [
      'between two thresholds',
      [
        { OQ: 4, SR: 5 },
        { OQ: 4, SR: 6 },
      ],
      'At or above “fair” (1).',
    ],
    [
      'under the first',
      [
        { OQ: 8, SR: 2 },
        { OQ: 8, SR: 3 },
      ],
      'Not yet at “fair” (1).',
    ],
    [
      'no verdict where the range crosses',
      [
        { OQ: 4, SR: 3 },
        { OQ: 4, SR: 9 },
      ],
      'Crosses “fair” (1) and “good” (2): no verdict.',
    ],
    [
      'no verdict on a handful of tags',
      [
        { OQ: 2, SR: 1 },
        { OQ: 1, SR: 2 },
      ],
      'A hint at most: no verdict.',
    ],
  ])('[J6] %s', (_, counts, expected) => {
    expect(words(counts)).toBe(expected);
  });

  test('[J6] groups that differ are told apart', () => {
    const basis = basisWith([ann, { OQ: 8, SR: 2 }], [sue, { OQ: 4, SR: 8 }]);

    expect(rowOf(basis, 'RQ')?.words).toBe('Classmates: Not yet at “fair” (1). Supervisor: At or above “good” (2).');
  });

  test('[J6] a number without a threshold gets no verdict', () => {
    expect(rowOf(basisWith([ann, { AF: 3 }]), 'AFF')?.words).toBe('No threshold exists.');
  });
});

test('[J6] thin numbers are marked, and what is not available says why', () => {
  const basis = basisWith([ann, { OQ: 2 }], [sue, { SR: 1, OQ: 1 }]);

  expect(rowOf(basis, 'POQ')?.cells).toMatchObject([{ isThin: true }, { isThin: true }]);
  expect(rowOf(basis, 'PCR')?.cells).toMatchObject([
    { value: null, spread: 'no reflections tagged' },
    { value: '0\u202f%' },
  ]);
  expect(numbersOf(basis).missing).toEqual(['% change talk: nothing of the kind tagged.']);
  expect(
    caveatsOf(basis)
      .map(({ words }) => words)
      .join(),
  ).toContain('Grey numbers rest on fewer than five tags');
});

test('[J6] from five raters on the central 80 % is shown, and said', () => {
  const five = ['c', 'd', 'e', 'f', 'g'].map((id, i) => [seat(id, 'observer'), { OQ: 5, SR: i + 1 }] as const);
  const basis = basisWith(...five);

  expect(numbersOf(basis).groups).toMatchObject([{ head: 'Classmates: middle, central 80\u00a0%' }]);
  expect(rowOf(basis, 'RQ')).toMatchObject({ cells: [{ value: '0.6', spread: '0.3–0.9 · 3 : 5' }] });
});

test('[J6] a rater who tagged nothing makes no group, and is in the counts all the same', () => {
  const basis = basisWith([ann, { OQ: 2 }], [sue, {}]);

  expect(numbersOf(basis).groups.map(({ id }) => id)).toEqual(['classmates']);
  expect(countsOf(basis).raters.map(({ name }) => name)).toEqual(['Ann', 'Dr. Alvarez']);
});

test('[J6] counts say which rater did not watch a code', () => {
  const basis = reportBasis(
    told([
      ...oarsOpening(),
      { type: 'watchStarted', seatId: ann.id, atMs: 0, codes: ['OQ'] },
      ...tagged(ann, ['OQ', 5]),
      ended(900),
    ]),
  );

  const counts = Object.fromEntries(countsOf(basis).codes.map(({ id, counts: each }) => [id, each.ann]));

  expect(counts).toMatchObject({ OQ: 1, CQ: null, AF: null });
  expect(countsOf(basis).summaries.find(({ id }) => id === 'RQ')?.values).toEqual({ ann: 'not watched' });
});

test('[J6] the facts: when, with whom, practice time without pauses and downtime, who watched, in which terms', () => {
  const basis = reportBasis(
    told([
      ...oarsOpening(),
      watching(ann),
      { type: 'paused', atMs: 60_000, seatId: sue.id, reason: 'supervisor' },
      { type: 'resumed', atMs: 108_000 },
      { type: 'serverDown', fromMs: 200_000, toMs: 212_000 },
      ended(1_100),
    ]),
  );

  expect(factsOf(basis)).toEqual([
    { label: 'Held', words: 'November 14, 2023, with Mark' },
    { label: 'Counted', words: '17:20, without one pause of 00:48, 00:12 in which the server was away' },
    { label: 'Watched by', words: '1 classmate and Dr. Alvarez' },
    { label: 'Codebook', words: 'OARS, version 1' },
  ]);
});

test('[J6] a book of many ratings says in one line that nothing was rated', () => {
  const miti = bookOf('miti-4.2.1');
  const basis = reportBasis(told([...oarsOpening(), watching(ann), ...tagged(ann, ['CR', 5]), ended(900)]), sue, {
    codebook: miti,
  });

  expect(numbersOf(basis).missing).toContain('Technical global, Relational global: not rated.');
});

describe('[Y7] under a book that counts by volley', () => {
  const miti = bookOf('miti-4.2.1');
  const speech = ([from, to]: readonly [number, number], who = stu) =>
    ({ type: 'speechHeard', seatId: who.id, fromMs: from * 1_000, toMs: to * 1_000 }) as const;
  const turns = [speech([0, 20]), speech([20, 60], act), speech([60, 80])];
  const basisOf = (heard: readonly ReturnType<typeof speech>[]) =>
    reportBasis(
      told([
        ...oarsOpening(),
        watching(ann),
        ...heard,
        ...tagged(ann, ['Q', 5], ['Q', 6], ['SR', 8], ['CR', 9], ['Q', 62], ['Q', 100]),
        ended(900),
      ]),
      sue,
      { codebook: miti },
    );
  const caveats = (basis: ReturnType<typeof basisOf>) =>
    caveatsOf(basis)
      .map(({ words }) => words)
      .join(' ');

  test('[Y7] numbers and counts are made of volleys, raw counts beside them, and the page says so', () => {
    const basis = basisOf(turns);

    expect(rowOf(basis, 'RQ')?.cells).toMatchObject([{ value: '0.3', spread: '1 : 3', basis: '1 rater, 4 counted' }]);
    expect(countsOf(basis).hint).toBe('Once in a volley, of all as pressed');
    expect(countsOf(basis).codes.find(({ id }) => id === 'Q')?.counts).toEqual({ ann: '3 of 4' });
    expect(countsOf(basis).summaries.find(({ id }) => id === 'RQ')?.values).toEqual({ ann: '0.3 · 4 counted' });
    expect(caveats(basis)).toContain('volleys come from the sound of the call. 1 tag lies in no volley');
    expect(caveats(basis)).not.toContain('tallies');
  });

  test('[Y7] without a track they are tallies, and the page says so', () => {
    const basis = basisOf([]);

    expect(rowOf(basis, 'RQ')?.cells).toMatchObject([{ spread: '2 : 4', basis: '1 rater, 6 tags' }]);
    expect(countsOf(basis).codes.find(({ id }) => id === 'Q')?.counts).toEqual({ ann: 4 });
    expect(caveats(basis)).toContain('so these are tallies, not its scores');
  });

  test('[Y4] the talk share stands among the facts, with how much was heard, its source and what it is worth', () => {
    expect(factsOf(basisOf(turns))).toContainEqual({
      label: 'Practitioner spoke',
      words: '50\u202f% of 01:20 heard, from the sound of the call',
    });
    expect(caveats(basisOf(turns))).toContain('half or less is a fair goal, no pass mark');
    expect(factsOf(basisOf([])).map(({ label }) => label)).not.toContain('Practitioner spoke');
    expect(caveats(basisOf([]))).not.toContain('fair goal');
  });
});
