import { rowWindow } from '@fishbowl/client/timeline/rowWindow';
import { tableRows } from '@fishbowl/client/timeline/tableRows';
import { expect, test } from 'vitest';
import { density, lane, mark, model, sealed } from './build.ts';

const session = model({
  lanes: [
    lane('q', [mark('a', 1_000), mark('b', 9_000)]),
    lane('r', [mark('c', 5_000)]),
    density('others', [2_000]),
    sealed('s'),
  ],
  pauses: [
    { fromMs: 6_000, toMs: 8_000 },
    { fromMs: 12_000, toMs: null },
  ],
  takes: [{ atMs: 8_000, number: 2 }],
  downtime: [{ fromMs: 2_000, toMs: 2_500 }],
});

test('[G7] the table has every tag, pause, take and time without a server, in order of time', () => {
  expect(tableRows(session, null).map(({ kind, atMs }) => [kind, atMs])).toEqual([
    ['mark', 1_000],
    ['away', 2_000],
    ['mark', 5_000],
    ['pause', 6_000],
    ['take', 8_000],
    ['mark', 9_000],
    ['pause', 12_000],
  ]);
});

test('[G7] of one lane it has only the tags', () => {
  expect(tableRows(session, 'r').map(({ id }) => id)).toEqual(['c']);
});

test('[G8] the table has no row for a tag whose code is not shown', () => {
  expect(tableRows(model({ lanes: [density('others', [1, 2]), sealed('s')] }), null)).toEqual([]);
});

test('[G7] up to 1,000 rows all exist; of more only those in sight and some spare, with the room of the rest', () => {
  expect(rowWindow(1_000, 32, 0, 320)).toEqual({ first: 0, end: 1_000, abovePx: 0, belowPx: 0 });

  const { first, end, abovePx, belowPx } = rowWindow(10_000, 32, 32 * 5_000, 320);

  expect([first, end]).toEqual([4_980, 5_030]);
  expect(abovePx + (end - first) * 32 + belowPx).toBe(10_000 * 32);
});

test('[G7] scrolled to the end, the last row exists', () => {
  expect(rowWindow(10_000, 32, 10_000 * 32 - 320, 320)).toMatchObject({ end: 10_000, belowPx: 0 });
});
