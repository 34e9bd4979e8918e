import { runReport } from '@fishbowl/server/cli/runReport';
import { reportSchema } from '@fishbowl/shared/report/report';
import { describe, expect, test } from 'vitest';

const tags = 'rater,code,start_s,volley\nann,OQ,1,1\nann,SR,9,2\nben,OQ,2.5,1\nben,CR,9,2\n';
const book = {
  id: 'own',
  title: 'Own',
  codes: [{ id: 'OQ', label: 'Question', group: 'question', speaker: 'client' }],
};
const files: Readonly<Record<string, string>> = {
  'tags.csv': tags,
  'bad.csv': 'rater,code,start_s\nann,XX,1\nann,OQ,soon\n',
  'extra.csv': 'rater,code,start_s,mood\nann,OQ,1,fine\n',
  'miti.csv': 'rater,code,start_s\nann,Q,1\nann,SR,2\n',
  'volleys.csv': 'rater,code,start_s,volley\nann,Q,1,1\nann,Q,2,1\nann,SR,9,2\nann,Q,20,\n',
  'own.json': JSON.stringify(book),
  'own.csv': 'rater,code,start_s\nann,OQ,1\n',
  'broken.json': JSON.stringify({ ...book, summaries: [{ id: 'A', label: 'A', kind: 'count', codes: ['NO'] }] }),
  'text.json': 'not json',
};

function run(...args: readonly string[]) {
  return runReport(args, { readText: (path) => files[path] ?? null });
}

test('[I3] --json: JSON on standard output and nothing else', () => {
  const { out, err, exitCode } = run('tags.csv', '--codebook', 'oars-starter', '--json', '--tolerance', '1');

  expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
  expect(reportSchema.parse(JSON.parse(out))).toMatchObject({
    codebook: 'oars-starter',
    raters: { ann: { counts: { OQ: 1, SR: 1, CR: 0 }, summaries: { RQ: { value: 1, n: 2 } } } },
    panel: { summaries: { PCR: { median: 0.5, min: 0, max: 1, raters: 2 } } },
    agreement: { units: { units: 2 }, eventMatched: { toleranceS: 1, f1: 0 }, timeUnit: { unitS: 1 } },
  });
});

test('[I3] without it: words and numbers, spread before verdict, and what is not available with its reason', () => {
  const { out, exitCode } = run('tags.csv', '--codebook', 'oars-starter');

  expect(exitCode).toBe(0);
  expect(out).toContain('OARS starter');
  expect(out).toMatch(/% complex reflections +50 % +0 % to 100 % +2 +2 +spread crosses fair and good: no verdict/);
  expect(out).toMatch(/% change talk +not available +nothing of the kind tagged/);
  expect(out).toContain('Source: Borrowed from MITI 4.2.1');
  expect(out).toMatch(/a scan step, not a tolerance\) +time-unit κ/);
  expect(out).not.toMatch(/NaN|undefined|Infinity/);
});

test('[I3] tallies under an instrument that counts by volley are not passed off as its scores', () => {
  expect(run('miti.csv', '--codebook', 'miti-4.2.1').out).toContain('these are tallies, not its scores');
  expect(run('tags.csv', '--codebook', 'oars-starter').out).not.toContain('tallies');
});

test('[Y7] where the table names volleys they are counted, beside the raw tallies', () => {
  const { out } = run('volleys.csv', '--codebook', 'miti-4.2.1');

  expect(out).toContain('once in a volley, as the instrument does; volleys: the table’s column.');
  expect(out).toContain('Tags in no volley, each counted by itself: 1.');
  expect(out).toMatch(/^ *Q +3$/m);
  expect(out).toMatch(/^ *Q, by volley +2$/m);
  expect(out).toMatch(/Reflection to question ratio +0\.50/);
});

test('[I3] a codebook in a file is used like a built-in one, and --schema documents the JSON', () => {
  expect(JSON.parse(run('own.csv', '--codebook', 'own.json', '--json').out)).toMatchObject({ codebook: 'own' });
  expect(JSON.parse(run('--schema').out)).toMatchObject({ type: 'object' });
  expect(run('--help').out).toContain('npm run -s report');
});

describe('[I4] what is wrong is named on standard error, with exit code 2 and nothing on standard output', () => {
  test.each([
    [
      ['bad.csv', '--codebook', 'oars-starter'],
      ['bad.csv: line 2, column 2: code: unknown code "XX"', 'bad.csv: line 3, column 3: start_s: bad time "soon"'],
    ],
    [['tags.csv', '--codebook', 'oars-starter', '--loud'], ["Unknown option '--loud'"]],
    [['nowhere.csv', '--codebook', 'oars-starter'], ['nowhere.csv: no such file']],
    [
      ['tags.csv', '--codebook', 'nowhere'],
      ['--codebook nowhere: no such file, and no built-in codebook of that name'],
    ],
    [['tags.csv', '--codebook', 'broken.json'], ['broken.json: summaries.0.codes.0: no code has the id "NO"']],
    [['tags.csv', '--codebook', 'text.json'], ['text.json: not JSON']],
    [['tags.csv'], ['--codebook: which codebook']],
    [['tags.csv', 'more.csv', '--codebook', 'oars-starter'], ['more.csv']],
    [[], ['which FILE?']],
    ...['0.5', '9', 'x', ''].map((tolerance) => [
      ['tags.csv', '--codebook', 'oars-starter', '--tolerance', tolerance],
      [`--tolerance ${tolerance}: expected seconds from 1 to 8`],
    ]),
  ])('[I4] report %j', (args, expected) => {
    const { out, err, exitCode } = run(...args, '--json');

    expect({ out, exitCode }).toEqual({ out: '', exitCode: 2 });
    for (const line of expected) expect(err).toContain(line);
  });
});

test('[I4] a column that is not known is told, and the rest is read', () => {
  const { err, exitCode } = run('extra.csv', '--codebook', 'oars-starter', '--json');

  expect({ err, exitCode }).toEqual({ err: 'extra.csv: column "mood" is not known and was not read\n', exitCode: 0 });
});
