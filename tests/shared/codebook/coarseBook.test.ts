import { builtinCodebooks } from '@fishbowl/shared/codebook/builtinCodebooks';
import { coarseBook } from '@fishbowl/shared/codebook/coarseBook';
import { familyOfCode } from '@fishbowl/shared/codebook/familyCode';
import { standing } from '@fishbowl/shared/codebook/standing';
import { rulesOf } from '@fishbowl/shared/session/rulesOf';
import { expect, test } from 'vitest';
import { bookOf } from '../../support/ratingTable.ts';

test.each(builtinCodebooks)('[B6] $id has one coarse key for each family that can be tagged, none twice', (book) => {
  const { codes } = coarseBook(book);
  const taggable = book.families.map(({ id }) => id).filter((id) => book.codes.some(({ family }) => family === id));
  const keys = codes.map(({ hotkey }) => hotkey);

  expect(codes.map(({ id }) => familyOfCode(id))).toEqual(taggable);
  expect(keys.filter((key) => key === undefined || key.length !== 1)).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(codes.filter(({ id }) => !rulesOf(book).codes.has(id))).toEqual([]);
});

test('[B6] the key is the first letter of the label that no family before it has', () => {
  const keys = coarseBook(bookOf('oars-starter')).codes.map(({ label, hotkey }) => `${hotkey} ${label}`);

  expect(keys).toEqual([
    'q Questions',
    'a Affirmations',
    'r Reflections',
    's Summaries',
    'i Information',
    'g Righting reflex',
    'c Client language',
  ]);
});

test('[B6] families whose labels share all their letters still get a key each, the same every time', () => {
  const oars = bookOf('oars-starter');
  const alike = { ...oars, families: oars.families.map((family) => ({ ...family, label: 'Aa' })) };

  const keys = coarseBook(alike).codes.map(({ hotkey }) => hotkey);

  expect(keys).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  expect(coarseBook(alike)).toEqual(coarseBook(alike));
});

test('[R11] a coarse tag is one of some codes if all of its family are, and unknown if only part of it is', () => {
  const book = bookOf('oars-starter');

  expect(standing(book, '*reflection', ['SR', 'CR', 'OQ'])).toBe('in');
  expect(standing(book, '*reflection', ['CR'])).toBe('unknown');
  expect(standing(book, '*reflection', ['OQ', 'CQ'])).toBe('out');
  expect(standing(book, 'SR', ['SR'])).toBe('in');
  expect(standing(book, 'CR', ['SR'])).toBe('out');
});
