import type { Code } from './code.ts';
import type { Codebook } from './codebook.ts';
import { familyCode } from './familyCode.ts';

/**
 * The book as a coarse pad has it: each family is one code, to be said more exactly after the end. Its key is the first
 * letter of the family's label that no family before it has.
 */
export function coarseBook(book: Codebook): Codebook {
  const taken = new Set<string>();
  const codes = book.families.flatMap(({ id, label }): readonly Code[] => {
    const within = book.codes.filter(({ family }) => family === id);
    const [first] = within;
    if (!first) return [];
    const hotkey = freeKey(label, taken);
    if (hotkey !== undefined) taken.add(hotkey);
    return [
      {
        id: familyCode(id),
        label,
        definition: within.map((code) => code.label).join(', '),
        examples: [],
        family: id,
        speaker: first.speaker,
        polarity: within.every(({ polarity }) => polarity === first.polarity) ? first.polarity : '0',
        extent: within.every(({ extent }) => extent === 'span') ? 'span' : 'point',
        ...(hotkey !== undefined && { hotkey }),
      },
    ];
  });
  return { ...book, codes };
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

function freeKey(label: string, taken: ReadonlySet<string>): string | undefined {
  const letters = label
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
  return [...letters, ...alphabet].find((key) => !taken.has(key));
}
