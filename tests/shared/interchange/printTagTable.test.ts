import { printTagTable } from '@fishbowl/shared/interchange/printTagTable';
import { parseTagTable } from '@fishbowl/shared/interchange/tagTable';
import { uniqueNames } from '@fishbowl/shared/interchange/uniqueNames';
import { expect, test } from 'vitest';
import { oars } from '../../support/sessionFile.ts';

test('[J3] what is printed is read again: raters, codes, and times to the millisecond', () => {
  const rows = [
    { rater: 'Ann', code: 'OQ', startMs: 155_105, endMs: null, note: 'a "quote", a comma;\nand a line' },
    { rater: 'Ben, B.', code: 'SR', startMs: 1, endMs: 12_500 },
    { rater: 'Ben, B.', code: '*question', startMs: 20_000, endMs: null },
  ];

  const parsed = parseTagTable(printTagTable(rows), oars);

  expect(parsed.ok && parsed.value.table.raters).toEqual([
    expect.objectContaining({ id: 'Ann', tags: [{ code: 'OQ', startMs: 155_105, endMs: null }] }),
    expect.objectContaining({
      id: 'Ben, B.',
      tags: [
        { code: 'SR', startMs: 1, endMs: 12_500 },
        { code: '*question', startMs: 20_000, endMs: null },
      ],
    }),
  ]);
});

test('[J3] a field that a spreadsheet would run as a formula becomes text', () => {
  const note = (text: string) => printTagTable([{ rater: 'Ann', code: 'OQ', startMs: 0, endMs: null, note: text }]);

  expect(note('=HYPERLINK("x")')).toContain(`,"'=HYPERLINK(""x"")"`);
  for (const start of ['+', '-', '@']) expect(note(`${start}1`)).toContain(`,'${start}1\r\n`);
  expect(note('\t1')).toContain(`,"'\t1"`);
  expect(note('1 = 1')).toContain(',1 = 1\r\n');
});

test('[J3] two raters of one name stay two', () => {
  const names = uniqueNames(['a', 'b', 'c', 'd'], (id) => (id === 'c' ? 'Anna (2)' : 'Anna'));

  expect([...names.values()]).toEqual(['Anna', 'Anna (2)', 'Anna (2) (2)', 'Anna (3)']);
});
