import { codeLooks, lookOf } from '@fishbowl/client/view/codeLook';
import { padOf } from '@fishbowl/client/view/padOf';
import { builtinCodebooks } from '@fishbowl/shared/codebook/builtinCodebooks';
import { expect, test } from 'vitest';

const pointsRight = [0, 3];
const pointsLeft = [1, 4];

test('[U1] what the client says for change points one way, what they say against it the other, in every book', () => {
  const pointing = builtinCodebooks.flatMap((book) => {
    const looks = codeLooks(book);
    return book.codes
      .map(({ id, polarity }) => ({ polarity, ...lookOf(looks, id) }))
      .filter(({ hue }) => hue === 'client');
  });
  const variants = (polarity: string) =>
    pointing.filter((code) => code.polarity === polarity).map(({ variant }) => variant);

  expect(pointing.length).toBeGreaterThan(10);
  expect(variants('+').filter((variant) => !pointsRight.includes(variant))).toEqual([]);
  expect(variants('-').filter((variant) => !pointsLeft.includes(variant))).toEqual([]);
});

test.each(builtinCodebooks.map((book) => [book.id, book] as const))(
  '[U9] %s has a key for each of its codes, as it looks everywhere',
  (_, book) => {
    const looks = codeLooks(book);
    const keys = padOf(book).flatMap(({ codes }) => codes);

    expect(keys.map(({ id }) => id).toSorted()).toEqual(book.codes.map(({ id }) => id).toSorted());
    expect(keys.map(({ variant }) => variant)).toEqual(keys.map(({ id }) => lookOf(looks, id).variant));
  },
);

test('[U1] the first code of each direction has the plain mark', () => {
  const oars = builtinCodebooks.find(({ id }) => id === 'oars-starter');
  const looks = oars ? codeLooks(oars) : new Map();

  expect(['CT', 'ST', 'FN'].map((id) => lookOf(looks, id).variant)).toEqual([0, 1, 2]);
});
