import type { Codebook } from './codebook.ts';

const mark = '*';

/** What a coarse tag carries: some code of this family, to be said which later. No code of a book begins like this. */
export function familyCode(familyId: string): string {
  return `${mark}${familyId}`;
}

/** The family that a coarse tag names; undefined for a code of the book. */
export function familyOfCode(code: string): string | undefined {
  return code.startsWith(mark) ? code.slice(mark.length) : undefined;
}

/** The codes that a tag of this code may turn out to be: those of its family, or just itself. */
export function codesWithin({ codes }: Codebook, code: string): readonly string[] {
  const family = familyOfCode(code);
  return family === undefined ? [code] : codes.filter((each) => each.family === family).map(({ id }) => id);
}
