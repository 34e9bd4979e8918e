import type { Code } from '@fishbowl/shared/codebook/code';
import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import { familyCode } from '@fishbowl/shared/codebook/familyCode';
import { coarseVariant, type Hue } from '../ui/glyphs.ts';

/** What a code looks like and is called, wherever it appears. */
export interface CodeLook {
  readonly hue: Hue;
  /** Chooses the mark among those of its hue. */
  readonly variant: number;
  readonly label: string;
  readonly familyId: string;
}

const unknown: CodeLook = { hue: 'other', variant: 0, label: '', familyId: '' };

/** Looks of all codes of a book, by id; and of its families, for tags that are not yet refined. */
export function codeLooks({ families, codes }: Codebook): ReadonlyMap<string, CodeLook> {
  return new Map(
    families.flatMap(({ id: familyId, hue, label: familyLabel }) => {
      const fine = codes
        .filter(({ family }) => family === familyId)
        .map((code, i, family): [string, CodeLook] => [
          code.id,
          { hue, variant: hue === 'client' ? pointing(code, family) : i, label: code.label, familyId },
        ]);
      const coarse: CodeLook = { hue, variant: coarseVariant, label: familyLabel, familyId };
      return [...fine, [familyCode(familyId), coarse] as const];
    }),
  );
}

/** The client's marks by where they point: towards change to the right, away from it to the left, else up (see `glyphs.ts`). */
const clientMarks: Readonly<Record<Code['polarity'], readonly [number, number]>> = {
  '+': [0, 3],
  '-': [1, 4],
  '0': [2, 2],
};

/** In the client's talk the direction matters more than the place in the family: neighbours of one direction take turns. */
function pointing(code: Code, family: readonly Code[]): number {
  const place = family.filter(({ polarity }) => polarity === code.polarity).indexOf(code);
  return clientMarks[code.polarity][place % 2 === 0 ? 0 : 1];
}

/** A code that the book does not know shows its bare id: nothing that was tagged may vanish. */
export function lookOf(looks: ReadonlyMap<string, CodeLook>, code: string): CodeLook {
  return looks.get(code) ?? { ...unknown, label: code };
}
