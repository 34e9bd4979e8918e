import type { Codebook } from './codebook.ts';
import { codesWithin, familyOfCode } from './familyCode.ts';

/**
 * Is a tag of this code one of these codes? A coarse tag is, if all of its family are; where only some are, it is not
 * known before it has been refined.
 */
export function standing(book: Codebook, code: string, among: readonly string[]): 'in' | 'out' | 'unknown' {
  if (familyOfCode(code) === undefined) return among.includes(code) ? 'in' : 'out';
  const within = codesWithin(book, code);
  const found = within.filter((each) => among.includes(each));
  if (found.length === 0) return 'out';
  return found.length === within.length ? 'in' : 'unknown';
}
