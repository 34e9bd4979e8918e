import { builtinCodebooks, defaultCodebookId, findBuiltinCodebook } from '@fishbowl/shared/codebook/builtinCodebooks';
import { checkCodebook } from '@fishbowl/shared/codebook/checkCodebook';
import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { guidancePath, guidanceText } from '../../support/guidance.ts';

const domain = 'domain/codebooks.json';

test('[B2] thirteen books come with the product, and the first practice book is the default', () => {
  expect(new Set(builtinCodebooks.map(({ id }) => id)).size).toBe(13);
  expect(builtinCodebooks[0]?.id).toBe(defaultCodebookId);
});

test.each(builtinCodebooks)(
  '[B2] $id passes its own checker, has a key for every code and says whose it is',
  (book) => {
    expect(checkCodebook(book)).toEqual({ ok: true, value: book });
    expect(book.codes.filter(({ hotkey }) => hotkey === undefined)).toEqual([]);
    expect(book.source?.citation).not.toBe('');
    expect(book.source?.rights).not.toBe('');
  },
);

test.each(builtinCodebooks)('[B2] $id: families with one look hold different polarities', ({ families, codes }) => {
  const looks = families.flatMap(({ id, hue }) =>
    [...new Set(codes.filter(({ family }) => family === id).map(({ polarity }) => polarity))].map((p) => `${hue} ${p}`),
  );

  expect(new Set(looks).size).toBe(looks.length);
});

test('[B4] a book is found by id, in the version asked for or the newest, and cannot be changed', () => {
  const book = findBuiltinCodebook('miti-4.2.1');

  expect(book?.version).toBe(1);
  expect(findBuiltinCodebook('miti-4.2.1', 1)).toBe(book);
  expect(findBuiltinCodebook('miti-4.2.1', 2)).toBeUndefined();
  expect(findBuiltinCodebook('nothing')).toBeUndefined();
  expect([book, book?.codes, book?.codes[0], book?.summaries[0]?.thresholds].every(Object.isFrozen)).toBe(true);
});

const listedSchema = z.object({
  codebooks: z.array(
    z.looseObject({ id: z.string(), codes: z.array(z.looseObject({ id: z.string(), hotkey: z.string() })) }),
  ),
});

test.skipIf(guidancePath(domain) === undefined)('[B2] every book has the content that the domain lists', () => {
  const listed = listedSchema.parse(JSON.parse(guidanceText(domain))).codebooks;
  // How to count and how to decide stands there in words, here as data.
  const withoutOurs = ({ codes, ...rest }: Codebook) => ({
    ...rest,
    families: [],
    codes: codes.map((code) => ({ ...code, family: '' })),
    volley: undefined,
    undecided: undefined,
  });

  expect(listed.map(({ id }) => id).toSorted()).toEqual(builtinCodebooks.map(({ id }) => id).toSorted());
  for (const given of listed) {
    const read = checkCodebook(given);
    const own = findBuiltinCodebook(given.id);
    expect(own && withoutOurs(own)).toEqual(read.ok && withoutOurs(read.value));
  }
});
