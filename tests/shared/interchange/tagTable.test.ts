import { parseTagTable } from '@fishbowl/shared/interchange/tagTable';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookOf } from '../../support/ratingTable.ts';

const book = bookOf('oars-starter');

function problemsOf(...lines: readonly string[]): readonly string[] {
  const parsed = parseTagTable(lines.join('\n'), book);
  return parsed.ok ? [] : parsed.error.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

function ratersOf(text: string) {
  const parsed = parseTagTable(text, book);
  return parsed.ok ? parsed.value.table.raters.map(({ id, tags }) => ({ id, tags })) : parsed.error;
}

test('[I1] a table of tags is read: any order of rows, columns and times, what is optional where it stands', () => {
  const text = [
    'start_s,note,code,rater,end_s,speaker,volley',
    '90.5,,OQ,ann,,practitioner,4',
    '12,"a, ""b""",CT,ben,15.25,Client,',
  ];

  expect(ratersOf(text.join('\n'))).toEqual([
    { id: 'ann', tags: [{ code: 'OQ', startMs: 90_500, endMs: null, speaker: 'practitioner', volley: '4' }] },
    { id: 'ben', tags: [{ code: 'CT', startMs: 12_000, endMs: 15_250, speaker: 'client' }] },
  ]);
});

test('[I1] what spreadsheets do to a file does not matter: byte order mark, line ends, semicolons, quotes, empty rows', () => {
  const plain = ratersOf('rater,code,start_s\nann,OQ,1\nann,SR,2');

  expect(ratersOf('\uFEFFrater,code,start_s\r\nann,OQ,1\r\nann,SR,2\r\n')).toEqual(plain);
  expect(ratersOf('"rater";"code";"start_s"\n"ann";"OQ";"1"\n;;\n\nann;SR;2\n')).toEqual(plain);
  expect(ratersOf('Rater,Code,START_S,,\nann,OQ,1,,\nann, SR ,2.000,,')).toEqual(plain);
});

test('[I2] every bad row is reported, with line and column, all at once', () => {
  const problems = problemsOf(
    'rater,code,start_s,end_s,speaker',
    'ann,XX,3,,',
    'ann,OQ,-1,,',
    'ann,OQ,1:30,1,therapist',
    'ann,OQ,5,4,',
    'ann,OQ',
    ',,1,,',
    'ann,OQ,1,,client,more',
    'ann,OQ,2,,',
  );

  expect(problems).toEqual([
    '2:2 code: unknown code "XX": the codebook oars-starter has none of that name',
    '3:3 start_s: bad time "-1": expected seconds, such as 83.5',
    '4:3 start_s: bad time "1:30": expected seconds, such as 83.5',
    '4:5 speaker: unknown speaker "therapist": expected practitioner or client',
    '5:4 end_s: bad time "4": it lies before start_s',
    '6:3 start_s: missing column',
    '6:4 end_s: missing column',
    '6:5 speaker: missing column',
    '7:1 rater: is empty',
    '7:2 code: is empty',
    '8:6 too many columns: the header has 5',
  ]);
});

test('[I2] broken quoting is found where it begins, and what follows is still read', () => {
  const problems = problemsOf(
    'rater,code,start_s,note',
    'ann,OQ,1,"never closed',
    'ann,XX,2,fine',
    'ann,OQ,3,half"quoted',
    'ann,OQ,4,"a"b',
  );

  expect(problems.map((problem) => problem.split(':').slice(0, 2).join(':'))).toEqual([
    '2:4 broken quoting',
    '3:2 code',
    '4:4 broken quoting',
    '5:4 broken quoting',
  ]);
});

test('[I2] a note may run over lines, and lines are still counted right', () => {
  expect(problemsOf('rater,code,start_s,note', 'ann,OQ,1,"one', 'two"', 'ann,XX,2,')).toEqual([
    '4:2 code: unknown code "XX": the codebook oars-starter has none of that name',
  ]);
});

test('[I2] a header that lacks a column, or has one twice, is the only thing reported', () => {
  expect(problemsOf('rater,start_s,rater', 'ann,1,x')).toEqual([
    '1:3 column "rater" stands twice',
    '1:4 missing column "code"',
  ]);
  expect(problemsOf('')).toEqual(['1:1 no header row: expected rater,code,start_s']);
});

test('[I1] a column of another name is not read, and named', () => {
  const parsed = parseTagTable('rater,code,start_s,end\nann,OQ,1,2', book);

  expect(parsed).toMatchObject({ ok: true, value: { unknownColumns: ['end'] } });
});

test('[I1] whatever is written in quotes is read as it was', () => {
  const name = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !/[\r\n]/.test(text));
  fc.assert(
    fc.property(name, fc.nat(10_000_000), (rater, ms) => {
      const text = `rater,code,start_s\n"${rater.replaceAll('"', '""')}",OQ,${ms / 1000}`;

      expect(ratersOf(text)).toEqual([{ id: rater, tags: [{ code: 'OQ', startMs: ms, endMs: null }] }]);
    }),
  );
});

test('[I2] any text is either a table or has problems; nothing makes the reader fail', () => {
  const cell = fc.constantFrom('ann', 'OQ', '1', '"', '""', ',', '\n', '\r\n', ';', 'x', '-1', '\uFEFF');
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
      const parsed = parseTagTable(`rater,code,start_s\n${cells.join('')}`, book);

      expect(parsed.ok || parsed.error.length > 0).toBe(true);
    }),
  );
});
