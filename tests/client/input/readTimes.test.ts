import { readTimes } from '@fishbowl/client/input/readTimes';
import { err, ok } from '@fishbowl/shared/core/result';
import { expect, test } from 'vitest';

const limitMs = 60_000;

test('[U22] a point may go without an end, or get one and be a span; an open span has none', () => {
  expect(readTimes({ start: '0:10', end: '' }, true, limitMs)).toEqual(ok({ startMs: 10_000, endMs: null }));
  expect(readTimes({ start: '0:10', end: '0:12.5' }, true, limitMs)).toEqual(ok({ startMs: 10_000, endMs: 12_500 }));
  expect(readTimes({ start: '0:10', end: null }, false, limitMs)).toEqual(ok({ startMs: 10_000, endMs: null }));
});

test('[U22] what cannot be is told at its field', () => {
  const problems = [
    readTimes({ start: 'ten', end: '' }, true, limitMs),
    readTimes({ start: '1:01', end: '' }, true, limitMs),
    readTimes({ start: '0:10', end: '' }, false, limitMs),
    readTimes({ start: '0:10', end: '0:09' }, false, limitMs),
    readTimes({ start: '0:10', end: '1:01' }, false, limitMs),
  ];

  expect(problems).toEqual([
    err({ field: 'start', problem: 'noTime' }),
    err({ field: 'start', problem: 'ahead' }),
    err({ field: 'end', problem: 'noTime' }),
    err({ field: 'end', problem: 'endFirst' }),
    err({ field: 'end', problem: 'ahead' }),
  ]);
});
