import { initialsOf } from '@fishbowl/client/timeline/initialsOf';
import { lengthText } from '@fishbowl/client/timeline/lengthText';
import { expect, test } from 'vitest';

test('[G2] a length is written without a leading zero', () => {
  expect([0, 48_999, 872_000, 3_723_000].map(lengthText)).toEqual(['0:00', '0:48', '14:32', '1:02:03']);
});

test('[G2] in a narrow gutter a rater is the first letters of the first and the last word', () => {
  expect(['Jonas W.', 'Observer A', 'Tomás', 'Ana María de la Cruz', ' '].map(initialsOf)).toEqual([
    'JW',
    'OA',
    'T',
    'AC',
    '',
  ]);
});
