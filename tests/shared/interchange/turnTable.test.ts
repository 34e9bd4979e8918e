import { parseTurnTable } from '@fishbowl/shared/interchange/turnTable';
import { maxImportedTurns } from '@fishbowl/shared/session/speechEvent';
import { expect, test } from 'vitest';

const head = 'speaker,start_s,end_s\n';

test('[I5] turns are read in any order of columns, with whatever separates them, in whole milliseconds', () => {
  const turns = [
    { speaker: 'practitioner', fromMs: 0, toMs: 2_500 },
    { speaker: 'client', fromMs: 2_500, toMs: 4_000 },
  ];

  expect(parseTurnTable(`${head}practitioner,0,2.5\nclient,2.5004,4\n`)).toEqual({ ok: true, value: turns });
  const spreadsheet = '\uFEFFend_s;Speaker;start_s;note\r\n2.5;Student;0;hello\r\n\r\n4;client;2.5;\r\n';
  expect(parseTurnTable(spreadsheet)).toEqual({ ok: true, value: turns });
});

test('[I5] all that is wrong is told at once, by line and column, and nothing is read by half', () => {
  const result = parseTurnTable(`${head}teacher,0,1\nclient,-1,soon\n\nclient,9,3\n"client,1,2\n`);

  expect(result).toEqual({
    ok: false,
    error: [
      { line: 6, column: 1, what: 'unreadable', given: '' },
      { line: 2, column: 1, what: 'speaker', given: 'teacher' },
      { line: 3, column: 2, what: 'time', given: '-1' },
      { line: 3, column: 3, what: 'time', given: 'soon' },
      { line: 5, column: 3, what: 'order', given: '3' },
    ],
  });
});

test.each([
  ['an empty file', '', [{ line: 1, column: 1, what: 'none', given: '' }]],
  ['no rows', head, [{ line: 1, column: 1, what: 'none', given: '' }]],
  ['a missing column', 'speaker,start_s\nclient,1\n', [{ line: 1, column: 3, what: 'missingColumn', given: 'end_s' }]],
  [
    'a column that stands twice',
    'speaker,start_s,end_s,speaker\nclient,1,2,client\n',
    [{ line: 1, column: 4, what: 'twice', given: 'speaker' }],
  ],
  [
    'a time beyond any session',
    `${head}client,1,999999999\n`,
    [{ line: 2, column: 3, what: 'time', given: '999999999' }],
  ],
])('[I5] %s is told', (_, text, problems) => {
  expect(parseTurnTable(text)).toEqual({ ok: false, error: problems });
});

test('[I5] a thousand turns are read, and one more is too many', () => {
  const rows = (count: number) => head + Array.from({ length: count }, (_, i) => `client,${i},${i + 1}\n`).join('');

  const full = parseTurnTable(rows(maxImportedTurns));
  expect(full.ok && full.value.length).toBe(maxImportedTurns);
  expect(parseTurnTable(rows(maxImportedTurns + 1))).toEqual({
    ok: false,
    error: [{ line: maxImportedTurns + 2, column: 1, what: 'tooMany', given: String(maxImportedTurns + 1) }],
  });
});
