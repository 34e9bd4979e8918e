import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { Hue } from '../ui/glyphs.ts';

/** What a code looks like and is called, wherever it appears. */
export interface CodeLook {
  readonly hue: Hue;
  /** Its index within its family: chooses the mark. */
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
        .map(({ id, label }, variant): [string, CodeLook] => [id, { hue, variant, label, familyId }]),
    ),
  );
}

/** A code that the book does not know shows its bare id: nothing that was tagged may vanish. */
export function lookOf(looks: ReadonlyMap<string, CodeLook>, code: string): CodeLook {
  return looks.get(code) ?? { ...unknown, label: code };
}
