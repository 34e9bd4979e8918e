import { bookOf } from '../ratingTable.ts';

/** What each rater pressed: names of codes. */
export type Pressed = Readonly<Record<string, readonly string[]>>;

interface Share {
  readonly of: readonly string[];
  readonly over: readonly string[];
  /** When nobody tagged what it is divided by. */
  readonly none: string;
  write(value: number): string;
}

const times = (codes: readonly string[], pressed: readonly string[]) =>
  pressed.filter((code) => codes.includes(code)).length;
const percent = (value: number) => `${Math.round(value * 100)} %`;
const questions = ['Open question', 'Closed question'];
const reflections = ['Simple reflection', 'Complex reflection'];
const clientTalk = ['Change talk', 'Sustain talk'];

/** The shares of the OARS starter, as its source defines them, counted here from the presses and from nothing else. */
const shares: Readonly<Record<string, Share>> = {
  'Reflection to question ratio': {
    of: reflections,
    over: questions,
    none: 'no questions tagged',
    write: (value) => value.toFixed(1),
  },
  '% complex reflections': {
    of: ['Complex reflection'],
    over: reflections,
    none: 'no reflections tagged',
    write: percent,
  },
  '% open questions': { of: ['Open question'], over: questions, none: 'no questions tagged', write: percent },
  '% change talk': { of: ['Change talk'], over: clientTalk, none: 'nothing of the kind tagged', write: percent },
};

const tags = (count: number) => (count === 1 ? '1 tag' : `${count} tags`);
const basis = ({ of, over }: Share, pressed: readonly string[]) => times([...new Set([...of, ...over])], pressed);
const quotient = ({ of, over }: Share, pressed: readonly string[]) => times(of, pressed) / times(over, pressed);

/** The lines of "Tags, rater by rater": a code's counts, then the shares with what they rest on. */
export function expectedCounts(pressed: Pressed): readonly (readonly string[])[] {
  const raters = Object.values(pressed);
  const counts = bookOf('oars-starter').codes.map(({ label }) => [
    label,
    ...raters.map((codes) => String(times([label], codes))),
  ]);
  const lines = Object.entries(shares).map(([label, share]) => [
    label,
    ...raters.map((codes) =>
      times(share.over, codes) === 0
        ? share.none
        : `${share.write(quotient(share, codes))} · ${tags(basis(share, codes))}`,
    ),
  ]);
  return [...counts, ...lines];
}

/** For each share the cell of two classmates: the middle, how far they lay apart, and what it rests on. */
export function expectedMiddles(first: readonly string[], second: readonly string[]): Readonly<Record<string, RegExp>> {
  const words = Object.entries(shares).map(([label, share]) => {
    const [low = 0, high = 0] = [quotient(share, first), quotient(share, second)].sort((a, b) => a - b);
    const [from, to] = [share.write(low), share.write(high)];
    const range = from === to ? 'no spread' : `${from.replace(' %', '')}–${to}`;
    const rested = basis(share, first) + basis(share, second);
    const middle = share.write((low + high) / 2);
    return [label, new RegExp(`^Classmates${middle}${range} .*2 raters, ${tags(rested)}$`)] as const;
  });
  return Object.fromEntries(words);
}
