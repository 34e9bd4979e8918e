import { agreementOf } from '@fishbowl/client/view/reportOf/agreementOf';
import { caveatsOf } from '@fishbowl/client/view/reportOf/caveatsOf';
import { raterRowsOf } from '@fishbowl/client/view/reportOf/raterRowsOf';
import { viewsOf } from '@fishbowl/client/view/reportOf/viewsOf';
import { textIdSchema } from '@fishbowl/shared/core/ids';
import { describe, expect, test } from 'vitest';
import { act, ann, ben, noteWritten, seat, seatTaken, stu, sue, tagPlaced } from '../../../support/build.ts';
import { bookOf } from '../../../support/ratingTable.ts';
import { reportBasis, told } from '../../../support/reportSource.ts';
import { ended, oarsOpening, tagged, watching } from '../../../support/sessionFile.ts';

const watched = [...oarsOpening(), ...[ann, ben, sue].map((who) => watching(who))];
const tags = ['OQ', 'SR', 'OQ', 'AF', 'OQ', 'CR', 'OQ'].map((code, i) => [code, 20 * (i + 1)] as const);
const later = tags.map(([code, second]) => [code, second + 1] as const);
const agreed = told([
  ...watched,
  ...tagged(ann, ...tags),
  ...tagged(ben, ...tags),
  ...tagged(sue, ...later),
  ended(900),
]);

test('[J8] agreement: in words first, then each measure with its sentence, over all raters and over classmates', () => {
  const { words, columns, rows } = agreementOf(reportBasis(agreed));

  expect(words).toContain('Of ten tags about 10 have a partner');
  expect(columns).toEqual([
    { id: 'all', label: 'All raters' },
    { id: 'classmates', label: 'Classmates' },
  ]);
  expect(rows.map(({ id }) => id)).toEqual(['timeUnit', 'f1', 'kappaLinked', 'kappaIpf', 'lag']);
  expect(rows.find(({ id }) => id === 'f1')?.values).toEqual({ all: '1.00', classmates: '1.00' });
  expect(rows.find(({ id }) => id === 'lag')?.values).toMatchObject({ classmates: '0.00\u202fs' });
  expect(rows.every(({ explanation }) => explanation.endsWith('.'))).toBe(true);
});

describe('[J8] what is not computable says so and why', () => {
  const placed = (who: typeof ann, code: string) =>
    tagPlaced(who, `${who.id}-${code}`, { code, blind: false, startMs: 5_000 });
  test.each([
    ['nothing tagged', watched, 'Nothing was tagged'],
    ['one rater', [...watched, ...tagged(ann, ...tags)], 'One rater tagged'],
    ['everybody saw everybody’s tags', [...watched, placed(ann, 'OQ'), placed(ben, 'OQ')], 'saw each other’s tags'],
  ])('[J8] %s', (_, events, words) => {
    const basis = reportBasis(told([...events, ended(900)]));
    const view = agreementOf(basis);

    expect(raterRowsOf(basis).map(({ f1 }) => f1)).toEqual(Array(3).fill('not computable'));
    expect(view.words).toContain(words);
    expect(view.rows.filter(({ id }) => id === 'kappaIpf').map(({ values }) => values.all)).toEqual(['not computable']);
  });
});

test('[J8] rater by rater: who looked, what came late or in review, what is left out, and each one’s lag', () => {
  const basis = reportBasis([
    ...agreed,
    ...told([
      { type: 'looked', atMs: 312_000, seatId: sue.id },
      tagPlaced(sue, 'seen', { code: 'OQ', startMs: 320_000, blind: false }),
      tagPlaced(ann, 'review', { code: 'AF', startMs: 321_000, blind: false, provenance: 'review' }),
      tagPlaced(ben, 'late', { code: 'AF', startMs: 322_000, late: true }),
    ]),
  ]);

  expect(raterRowsOf(basis)).toMatchObject([
    { name: 'Ann', tags: 8, review: 1, late: 0, leftOut: 1, looked: '' },
    { name: 'Ben', tags: 8, review: 0, late: 1, leftOut: 0, looked: '' },
    {
      name: 'Dr. Alvarez',
      tags: 8,
      review: 0,
      late: 0,
      leftOut: 1,
      looked: 'at 05:12',
      lag: '1.00\u202fs',
      watched: 'all of it',
    },
  ]);
});

describe('[J9] how to read the page', () => {
  const words = (basis: ReturnType<typeof reportBasis>) =>
    caveatsOf(basis)
      .map((caveat) => caveat.words)
      .join(' ');
  const released = (more: Parameters<typeof told>[0] = []) => [
    ...told([...watched, ...more]),
    ...agreed.slice(watched.length),
    ...told([{ type: 'released', atMs: 900_000, stage: 'classmates' }]),
  ];

  test('[J9] with fewer than three classmates the student reads that pseudonyms do not make them anonymous', () => {
    const cleo = seat('cleo', 'observer');

    expect(words(reportBasis(released(), stu))).toContain('do not make them anonymous');
    expect(words(reportBasis(released([seatTaken(cleo), watching(cleo)]), stu))).toContain(
      'whose numbers tell nothing',
    );
    expect(words(reportBasis(released(), sue))).not.toContain('pseudonyms');
  });

  test('[J9] thresholds are named with their source, and a book that counts by volley says that these are tallies', () => {
    expect(words(reportBasis(agreed))).toContain('“fair”, “good” come from: Borrowed from MITI 4.2.1');
    expect(words(reportBasis(agreed))).not.toContain('tallies');
    expect(words(reportBasis(agreed, sue, { codebook: bookOf('miti-4.2.1') }))).toContain('these are tallies');
  });

  test('[J9] the clock, the correction and the downtime are told in plain words', () => {
    const moved = told([
      ...watched,
      tagPlaced(ann, 'a', { code: 'OQ', pressedMs: 5_400, startMs: 5_000 }),
      { type: 'serverDown', fromMs: 8_000, toMs: 9_000 },
      ended(900),
    ]);

    expect(words(reportBasis(agreed))).toContain('Tags stand where they were pressed.');
    expect(words(reportBasis(moved))).toContain('by 0.4 s in the middle');
    expect(words(reportBasis(moved))).toContain('The server was away once');
  });
});

test('[J9] the student’s own view stands beside what was tagged, family by family, and the actor’s words under it', () => {
  const textId = textIdSchema.parse('self');
  const spoken = [
    ...agreed,
    { event: { ...noteWritten(act), atMs: 900_000 }, text: 'You let me finish.' },
    {
      event: { type: 'selfRated', atMs: 900_000, seatId: stu.id, ratings: { question: 2 }, textId },
      text: 'I asked a lot.',
    } as const,
  ];

  const views = viewsOf(reportBasis(spoken));

  expect(views?.columns).toEqual(['On', 'Student, before feedback', 'Classmates', 'Supervisor']);
  expect(views?.rows[0]).toEqual({
    on: 'Questions',
    views: [
      { by: 'self', words: '2 of 5' },
      { by: 'classmates', words: '4 tags' },
      { by: 'staff', words: '4 tags' },
    ],
  });
  expect(views?.said.map(({ words }) => words)).toEqual(['I asked a lot.', 'You let me finish.']);
  expect(viewsOf(reportBasis(agreed))).toBeNull();
});

test('[J21] the report says how good the clocks were, rater by rater and together; of old logs it is not known', () => {
  const pressed = (who: typeof ann, clockDoubtMs: (number | null)[]) =>
    clockDoubtMs.map((doubt, i) => tagPlaced(who, `${who.id}-${i}`, { code: 'OQ', clockDoubtMs: doubt }));
  const basis = reportBasis(told([...watched, ...pressed(ann, [8, 12, 90]), ...pressed(ben, [null]), ended(900)]));

  expect(raterRowsOf(basis).map(({ name, clock }) => `${name}: ${clock}`)).toEqual([
    'Ann: ± 12 ms, at worst ± 90 ms',
    'Ben: not known',
    'Dr. Alvarez: not known',
  ]);
  const time = caveatsOf(basis).find(({ title }) => title === basis.t('report.caveat.time'))?.words;
  expect(time).toContain('± 12 ms in the middle, ± 90 ms at worst. Of 1 tag it is not known.');
});

test('[J20] the raters’ table tells each lag with the correction that its rater chose, or that too little is linked', () => {
  const corrected = told([{ type: 'lagCorrected', seatId: sue.id, byMs: 900 }]);
  const few = told([...watched, ...tagged(ann, ['OQ', 10]), ...tagged(ben, ['OQ', 10]), ended(900)]);

  expect(raterRowsOf(reportBasis([...agreed, ...corrected])).at(-1)?.lag).toBe('1.00\u202fs, corrected by 0.90 s');
  expect(raterRowsOf(reportBasis(few)).map(({ lag }) => lag)).toEqual(['not enough', 'not enough', 'not enough']);
});
