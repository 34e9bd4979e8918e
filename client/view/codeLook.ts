import type { Code } from '@fishbowl/shared/codebook/code';
import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { Hue } from '../ui/glyphs.ts';

/** What a code looks like and is called, wherever it appears. */
export interface CodeLook {
  readonly hue: Hue;
  /** Chooses the mark among those of its hue. */
  readonly variant: number;
  readonly label: string;
  readonly familyId: string;
}

const unknown: CodeLook = { hue: 'other', variant: 0, label: '', familyId: '' };

/** Looks of all codes of a book, by id. */
export function codeLooks({ families, codes }: Codebook): ReadonlyMap<string, CodeLook> {
  return new Map(
    families.flatMap(({ id: familyId, hue }) =>
      codes
        .filter(({ family }) => family === familyId)
        .map((code, i): [string, CodeLook] => [
          code.id,
          { hue, variant: variantOf(code, hue, i), label: code.label, familyId },
        ]),
    ),
  );
}

/** The client's marks point: towards change to the right, away from it to the left, else up (see `glyphs.ts`). */
const pointing: Readonly<Record<Code['polarity'], readonly [number, number]>> = {
  '+': [0, 3],
  '-': [1, 4],
  '0': [2, 2],
};

/** A code's place in its family; for the client's talk which way it points matters more. */
function variantOf({ polarity }: Code, hue: Hue, index: number): number {
  return hue === 'client' ? pointing[polarity][index % 2 === 0 ? 0 : 1] : index;
}

/** A code that the book does not know shows its bare id: nothing that was tagged may vanish. */
export function lookOf(looks: ReadonlyMap<string, CodeLook>, code: string): CodeLook {
  return looks.get(code) ?? { ...unknown, label: code };
}
