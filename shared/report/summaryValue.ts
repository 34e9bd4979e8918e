import { z } from 'zod';
import type { Codebook } from '../codebook/codebook.ts';
import type { Hue } from '../codebook/family.ts';
import { standing } from '../codebook/standing.ts';
import type { Summary } from '../codebook/summary.ts';
import { countedTags } from './countedTags.ts';
import { practiceMs, watchedFully } from './exposure.ts';
import type { GivenRating, Rater, RatingTable } from './ratingTable.ts';

/** Why a summary is not available. */
export const notAvailableSchema = z.enum([
  'noQuestions',
  'noReflections',
  'nothingCounted',
  'notWatched',
  /** Coarse tags may or may not belong to it: they have to be refined first. */
  'notRefined',
  'notRated',
  'notAllRated',
]);

export type NotAvailable = z.infer<typeof notAvailableSchema>;

export const summaryValueSchema = z.union([
  z
    .strictObject({
      value: z.number(),
      /** How many distinct tags (or ratings) entered the value; of tags in one volley those that count. */
      n: z.number().int(),
      /** A ratio of under five tags or of under ten minutes: to be shown greyed (own choice). */
      thin: z.boolean(),
    })
    .readonly(),
  z.strictObject({ value: z.null(), reason: notAvailableSchema, n: z.number().int() }).readonly(),
]);

export type SummaryValue = z.infer<typeof summaryValueSchema>;

const fewTags = 5;
const shortMs = 600_000;

function notAvailable(reason: NotAvailable, n = 0): SummaryValue {
  return { value: null, reason, n };
}

const reasonOfHue: Partial<Record<Hue, NotAvailable>> = { question: 'noQuestions', reflection: 'noReflections' };

/** "No questions" may only be said where the denominator holds every kind of question that the book has. */
function nothingOf(book: Codebook, over: readonly string[]): NotAvailable {
  const hueOf = new Map(book.families.map(({ id, hue }) => [id, hue]));
  const hues = [...new Set(book.codes.filter(({ id }) => over.includes(id)).map(({ family }) => hueOf.get(family)))];
  const [hue] = hues;
  if (hue === undefined || hues.length > 1) return 'nothingCounted';
  const all = book.codes.filter(({ family }) => hueOf.get(family) === hue);
  return (all.every(({ id }) => over.includes(id)) && reasonOfHue[hue]) || 'nothingCounted';
}

/** How many of the rater's tags are of these codes; coarse ones, where all of their family are. */
export function countOf(book: Codebook, rater: Rater, codes: readonly string[]): number {
  return rater.tags.filter(({ code }) => standing(book, code, codes) === 'in').length;
}

/** Of some coarse tag it is not known whether it belongs there. */
function isUnknown(book: Codebook, rater: Rater, codes: readonly string[]): boolean {
  return rater.tags.some(({ code }) => standing(book, code, codes) === 'unknown');
}

function ratio(table: RatingTable, rater: Rater, count: readonly string[], over: readonly string[]): SummaryValue {
  const { codebook } = table;
  const denominator = countOf(codebook, rater, over);
  const n = countOf(codebook, rater, [...count, ...over]);
  if ([count, over].some((codes) => isUnknown(codebook, rater, codes))) return notAvailable('notRefined', n);
  if (denominator === 0) return notAvailable(nothingOf(table.codebook, over), n);
  const thin = n < fewTags || (practiceMs(table) ?? shortMs) < shortMs;
  return { value: countOf(codebook, rater, count) / denominator, n, thin };
}

function count({ codebook }: RatingTable, rater: Rater, codes: readonly string[]): SummaryValue {
  const n = countOf(codebook, rater, codes);
  return isUnknown(codebook, rater, codes) ? notAvailable('notRefined', n) : { value: n, n, thin: false };
}

function distinctShare({ codebook }: RatingTable, rater: Rater, codes: readonly string[]): SummaryValue {
  const n = countOf(codebook, rater, codes);
  if (codes.some((code) => isUnknown(codebook, rater, [code]))) return notAvailable('notRefined', n);
  const seen = codes.filter((code) => countOf(codebook, rater, [code]) > 0);
  return { value: seen.length / codes.length, n, thin: false };
}

function givenFor(rater: Rater, ratings: readonly string[]): readonly GivenRating[] {
  return rater.ratings.filter(({ rating }) => ratings.includes(rating));
}

/** "Does not apply" is an answer: it is left out of the value, unless the summary requires them all. */
function ofRatings(summary: Extract<Summary, { ratings: readonly string[] }>, rater: Rater): SummaryValue {
  const given = givenFor(rater, summary.ratings);
  const numbers = given.flatMap(({ value }) => (value === 'na' ? [] : [value]));
  if (numbers.length === 0) return notAvailable('notRated');
  const needed = summary.requiresAll ? numbers : given;
  if (needed.length < summary.ratings.length) return notAvailable('notAllRated', numbers.length);
  const total = numbers.reduce((sum, value) => sum + value, 0);
  const value = summary.kind === 'sumOfRatings' ? total : total / numbers.length;
  return { value, n: numbers.length, thin: false };
}

/** The codes that a summary counts; none for a summary of ratings. */
export function codesOf(summary: Summary): readonly string[] {
  switch (summary.kind) {
    case 'ratio':
      return [...summary.count, ...summary.over];
    case 'count':
    case 'distinctShare':
      return summary.codes;
    case 'meanOfRatings':
    case 'sumOfRatings':
      return [];
  }
}

/** One summary of one rater's tags or ratings, or why there is none. Of tags those that the instrument counts (Y7). */
export function summaryValue(summary: Summary, rated: Rater, table: RatingTable): SummaryValue {
  if (!watchedFully(table, rated, codesOf(summary))) return notAvailable('notWatched');
  const rater = { ...rated, tags: countedTags(table, rated) };
  switch (summary.kind) {
    case 'ratio':
      return ratio(table, rater, summary.count, summary.over);
    case 'count':
      return count(table, rater, summary.codes);
    case 'distinctShare':
      return distinctShare(table, rater, summary.codes);
    case 'meanOfRatings':
    case 'sumOfRatings':
      return ofRatings(summary, rater);
  }
}
