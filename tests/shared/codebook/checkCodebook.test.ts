import { checkCodebook } from '@fishbowl/shared/codebook/checkCodebook';
import { expect, test } from 'vitest';

const question = { id: 'OQ', label: 'Open question', group: 'question', speaker: 'practitioner', hotkey: 'o' };
const short = {
  id: 'own-book',
  title: 'Own book',
  codes: [question, { id: 'CQ', label: 'Closed question', group: 'question', speaker: 'practitioner', hotkey: 'c' }],
  summaries: [{ id: 'POQ', label: '% open', kind: 'ratio', count: ['OQ'], over: ['OQ', 'CQ'], thresholds: [] }],
};

function problemsOf(json: unknown): readonly string[] {
  const checked = checkCodebook(json);
  return checked.ok ? [] : checked.error.map(({ path, message }) => `${path}: ${message}`);
}

test('[B3] the short form is read: families from the groups, version 1, points, nothing said of definitions', () => {
  const checked = checkCodebook(short);

  expect(checked.ok && checked.value).toMatchObject({
    version: 1,
    short: 'Own book',
    unit: 'tag',
    families: [{ id: 'question', label: 'Question', hue: 'question' }],
    codes: [
      { id: 'OQ', family: 'question', extent: 'point', definition: '', examples: [] },
      { id: 'CQ', family: 'question' },
    ],
    ratings: [],
  });
});

test('[B3] `globals` are ratings, and a code with a scale is rated as well', () => {
  const scale = { min: 1, max: 3, anchors: { 1: 'seldom' }, na: true };
  const { min, max } = scale;

  const checked = checkCodebook({
    ...short,
    codes: [{ ...question, kind: 'event+rating', rating: scale }],
    globals: [{ id: 'EMP', label: 'Empathy', kind: 'global', scale: { min, max } }],
    summaries: [{ id: 'M', label: 'Mean', kind: 'meanOfRatings', ratings: ['OQ', 'EMP'] }],
  });

  expect(checked.ok && checked.value.ratings).toMatchObject([
    { id: 'EMP', na: false, scale: { min: 1, max: 3, step: 1, default: null, anchors: {} } },
    { id: 'OQ', na: true, scale: { min: 1, max: 3, anchors: { 1: 'seldom' } } },
  ]);
});

test('[B1] ids and hotkeys used twice are all reported, each at its path', () => {
  const twice = { ...short, codes: [question, question, { ...question, id: 'AF', hotkey: 'O' }] };

  expect(
    problemsOf({ ...twice, summaries: [...short.summaries, ...short.summaries].map((s) => ({ ...s, over: ['OQ'] })) }),
  ).toEqual([
    'codes.1.id: id "OQ" is already taken by codes.0.id',
    'summaries.1.id: id "POQ" is already taken by summaries.0.id',
    'codes.1.hotkey: hotkey "o" is already taken by codes.0.hotkey',
    'codes.2.hotkey: hotkey "o" is already taken by codes.0.hotkey',
  ]);
});

test('[B1] a summary of unknown codes and ratings, and a code of an unknown family', () => {
  const broken = {
    ...short,
    families: [{ id: 'reflection', label: 'Reflections', hue: 'reflection' }],
    codes: [question],
    summaries: [
      { id: 'A', label: 'A', kind: 'ratio', count: ['OQ'], over: ['XX'], thresholds: [] },
      { id: 'B', label: 'B', kind: 'count', codes: ['YY'], thresholds: [] },
      { id: 'C', label: 'C', kind: 'meanOfRatings', ratings: ['OQ'], thresholds: [] },
    ],
  };

  expect(problemsOf(broken)).toEqual([
    'codes.0.family: no family has the id "question"',
    'summaries.0.over.0: no code has the id "XX"',
    'summaries.1.codes.0: no code has the id "YY"',
    'summaries.2.ratings.0: no rating has the id "OQ"',
  ]);
});

test('[B1] a threshold needs a source, and thresholds rise', () => {
  const withThresholds = (thresholds: unknown) => ({ ...short, summaries: [{ ...short.summaries[0], thresholds }] });
  const good = { name: 'good', value: 1, source: 'somebody' };

  expect(problemsOf(withThresholds([{ name: 'fair', value: 1, source: ' ' }]))).toEqual([
    'summaries.0.thresholds.0.source: a threshold needs its source',
  ]);
  expect(problemsOf(withThresholds([good, { ...good, name: 'fair' }]))).toEqual([
    'summaries.0.thresholds.1.value: thresholds have to rise',
  ]);
});

test('[B1] whatever is not a codebook is refused, with a reason', () => {
  for (const json of [
    null,
    1,
    'x',
    [],
    {},
    { ...short, codes: 5 },
    { ...short, codes: [7] },
    { ...short, extra: 'x' },
  ]) {
    expect(problemsOf(json)).not.toEqual([]);
  }
  expect(problemsOf({ ...short, colour: 'red' })).toEqual([': Unrecognized key: "colour"']);
});
