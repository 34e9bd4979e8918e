import { initialsOf } from '@fishbowl/client/timeline/initialsOf';
import { lengthText } from '@fishbowl/client/timeline/lengthText';
import { markState, markWords, pressWords } from '@fishbowl/client/timeline/markWords';
import { expect, test } from 'vitest';
import { wordedI18n } from '../../support/wordedI18n.ts';
import { mark } from './build.ts';

const { t } = await wordedI18n();

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

test('[G23] a mark says what ended it, when it was pressed if that is elsewhere, and by how much its author has it moved', () => {
  const one = mark('m', 10_000, { endMs: 12_000, endedBy: 'pause', pressedMs: 11_100, lagMs: 600 });

  expect(markState(t, one)).toEqual(['until 00:12', 'ended by the pause', 'shown 0.6 s earlier than placed']);
  expect(pressWords(t, one)).toBe('pressed at 0:11.1');
  expect(pressWords(t, mark('m', 10_000, { pressedMs: 10_099 }))).toBeNull();
});

test('[G23] one’s own mark is read out to the tenth, so that a small step is heard', () => {
  const words = [true, false].map((own) => markWords(t, mark('m', 10_140, { own })));

  expect(words).toEqual(['0:10.1, Question', '00:10, Question']);
});
