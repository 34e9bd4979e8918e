import { z } from 'zod';

/** Without I, L, O, U, 0 and 1: nothing to confuse when it is read aloud or off a wall. 30^8 codes. */
export const joinCodeLetters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
export const joinCodeLength = 8;

const codePattern = new RegExp(`^[${joinCodeLetters}]{${joinCodeLength}}$`);

/** A code as people type it: any case, with or without hyphens and spaces. Parses to its eight letters. */
export const joinCodeSchema = z
  .string()
  .max(40)
  .transform((typed) => typed.replaceAll(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(codePattern, 'expected a code like ABCD-EFGH'));

/** As it is shown: `ABCD-EFGH`. */
export function shownJoinCode(code: string): string {
  return `${code.slice(0, joinCodeLength / 2)}-${code.slice(joinCodeLength / 2)}`;
}
