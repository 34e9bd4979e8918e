import { runReport } from '@fishbowl/server/cli/runReport';
import { printSessionFile } from '@fishbowl/shared/interchange/sessionFile';
import { ratingTableOf } from '@fishbowl/shared/report/ratingTableOf';
import { report } from '@fishbowl/shared/report/report';
import { expect, test } from 'vitest';
import { ann, ben, fold, sue } from '../../support/build.ts';
import { ended, oars, oarsOpening, sessionFile, tagged, watching } from '../../support/sessionFile.ts';

const events = [
  ...oarsOpening(),
  ...[ann, ben, sue].map((who) => watching(who)),
  ...tagged(ann, ['OQ', 10], ['SR', 14], ['CR', 40], ['OQ', 70]),
  ...tagged(ben, ['OQ', 11], ['CR', 15], ['CQ', 71]),
  ...tagged(sue, ['OQ', 10], ['SR', 16]),
  ended(900),
];

function run(text: string, ...args: readonly string[]) {
  return runReport(['saved.json', ...args], { readText: (path) => (path === 'saved.json' ? text : null) });
}

const file = sessionFile(
  events.map((event) => ({ event })),
  { names: { ann: 'Kim', ben: 'Kim', sue: 'Dr. Alvarez' } },
);

test('[J4] the command on a saved session gives the counts and summaries of the page, and needs no --codebook', () => {
  const { out, err, exitCode } = run(printSessionFile(file), '--json');

  expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
  expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(report(ratingTableOf(fold(events), oars, 0)))));
  expect(JSON.parse(out)).toMatchObject({
    raters: { ann: { group: 'classmates', counts: { OQ: 2 } }, sue: { group: 'staff' } },
  });
});

test('[I3] a saved session is told from a table by its content, a byte order mark and blank lines before it or not', () => {
  expect(run(`\uFEFF\n${printSessionFile(file)}`, '--json').out).toBe(run(printSessionFile(file), '--json').out);
});

test('[J4] people read names instead of seats, and two of one name stay two', () => {
  const { out } = run(printSessionFile(file));

  expect(out).toMatch(/Each rater +Dr\. Alvarez +Kim +Kim \(2\)/);
});

test('[J4] what is wrong with a saved session is named, with exit code 2; a --codebook beside a good one is not used', () => {
  expect(run('{ "format": "session" }', '--json')).toMatchObject({ out: '', exitCode: 2 });
  expect(run('{ "format": "session" }').err).toContain('saved.json: not a saved session');
  expect(run(printSessionFile(file), '--codebook', 'miti-4.2.1').err).toContain('the session file brings its own');
});
