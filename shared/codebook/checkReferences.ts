import type { Codebook } from './codebook.ts';
import type { Problem } from './problem.ts';
import type { Summary } from './summary.ts';

type Named = { readonly id: string };

function repeated(
  values: readonly (string | undefined)[],
  at: (index: number) => string,
  what: string,
): readonly Problem[] {
  return values.flatMap((value, index) => {
    const first = value === undefined ? index : values.indexOf(value);
    return first === index ? [] : [{ path: at(index), message: `${what} "${value}" is already taken by ${at(first)}` }];
  });
}

function repeatedIds(list: keyof Codebook, items: readonly Named[]): readonly Problem[] {
  return repeated(
    items.map(({ id }) => id),
    (index) => `${list}.${index}.id`,
    'id',
  );
}

function unknownIds(ids: readonly string[], known: readonly Named[], path: string, what: string): readonly Problem[] {
  return ids.flatMap((id, index) =>
    known.some((item) => item.id === id)
      ? []
      : [{ path: `${path}.${index}`, message: `no ${what} has the id "${id}"` }],
  );
}

function summaryProblems(summary: Summary, book: Codebook, path: string): readonly Problem[] {
  switch (summary.kind) {
    case 'ratio':
      return [
        ...unknownIds(summary.count, book.codes, `${path}.count`, 'code'),
        ...unknownIds(summary.over, book.codes, `${path}.over`, 'code'),
      ];
    case 'count':
    case 'distinctShare':
      return unknownIds(summary.codes, book.codes, `${path}.codes`, 'code');
    case 'meanOfRatings':
    case 'sumOfRatings':
      return unknownIds(summary.ratings, book.ratings, `${path}.ratings`, 'rating');
  }
}

function thresholdProblems(summary: Summary, path: string): readonly Problem[] {
  return summary.thresholds.flatMap(({ value }, index) => {
    const before = summary.thresholds[index - 1];
    const rises = before === undefined || before.value < value;
    return rises ? [] : [{ path: `${path}.thresholds.${index}.value`, message: 'thresholds have to rise' }];
  });
}

function scaleProblems(book: Codebook): readonly Problem[] {
  return book.ratings.flatMap(({ scale, secondScale }, index) => [
    ...(scale.min < scale.max ? [] : [{ path: `ratings.${index}.scale`, message: 'min has to be below max' }]),
    ...(secondScale === undefined || secondScale.min < secondScale.max
      ? []
      : [{ path: `ratings.${index}.secondScale`, message: 'min has to be below max' }]),
  ]);
}

function volleyProblems({ unit, volley, codes }: Codebook): readonly Problem[] {
  if (volley === undefined) return [];
  if (unit === 'tag') return [{ path: 'volley', message: 'the book counts tags: its unit has to be "volley"' }];
  const places = volley.slots.flatMap((slot, at) =>
    slot.map((code, index) => ({ code, path: `volley.slots.${at}.${index}` })),
  );
  const ofClient = new Set(codes.filter(({ speaker }) => speaker === 'client').map(({ id }) => id));
  return [
    ...volley.slots.flatMap((slot, at) => unknownIds(slot, codes, `volley.slots.${at}`, 'code')),
    ...places.flatMap(({ code, path }) =>
      ofClient.has(code) ? [{ path, message: `"${code}" is said by the client, a volley by the practitioner` }] : [],
    ),
    ...repeated(
      places.map(({ code }) => code),
      (index) => places[index]?.path ?? '',
      'code',
    ),
  ];
}

function unknownChoice(choice: string | null | undefined, codes: readonly Named[], path: string): readonly Problem[] {
  const known = choice === null || choice === undefined || codes.some(({ id }) => id === choice);
  return known ? [] : [{ path, message: `no code has the id "${choice}"` }];
}

function undecidedProblems({ undecided = [], codes }: Codebook): readonly Problem[] {
  return [
    ...undecided.flatMap(({ between, bothFit, unsure }, at) => [
      ...unknownIds(between, codes, `undecided.${at}.between`, 'code'),
      ...unknownChoice(bothFit, codes, `undecided.${at}.bothFit`),
      ...unknownChoice(unsure, codes, `undecided.${at}.unsure`),
    ]),
    ...repeated(
      undecided.map(({ between }) => between.toSorted().join(' or ')),
      (at) => `undecided.${at}`,
      'doubt',
    ),
  ];
}

/** What a schema cannot see: ids and hotkeys used twice, and names of things that are not there. */
export function checkReferences(book: Codebook): readonly Problem[] {
  return [
    ...repeatedIds('families', book.families),
    ...repeatedIds('codes', book.codes),
    ...repeatedIds('ratings', book.ratings),
    ...repeatedIds('summaries', book.summaries),
    ...repeated(
      book.codes.map(({ hotkey }) => hotkey?.toLowerCase()),
      (index) => `codes.${index}.hotkey`,
      'hotkey',
    ),
    ...book.codes.flatMap(({ family }, index) =>
      book.families.some(({ id }) => id === family)
        ? []
        : [{ path: `codes.${index}.family`, message: `no family has the id "${family}"` }],
    ),
    ...book.summaries.flatMap((summary, index) => [
      ...summaryProblems(summary, book, `summaries.${index}`),
      ...thresholdProblems(summary, `summaries.${index}`),
    ]),
    ...scaleProblems(book),
    ...volleyProblems(book),
    ...undecidedProblems(book),
  ];
}
