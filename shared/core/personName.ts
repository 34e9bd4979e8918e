import { z } from 'zod';

/** Line breaks and other controls, and signs that turn the direction of writing: with them a name can pass for another line, or another name. */
const misleading = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Signs without ink, some of which count as letters; but for joiners and the choice of a form, which scripts and emoji need. */
const unseen = /(?!\u200c|\u200d|\p{Variation_Selector})[\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]/u;
/** Letters and figures of any script, and signs that leave ink; not blanks and not what is only there to join. */
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A name as people read it: one line, something to see in it, and nothing that turns it around. Joiners, which some scripts need, may stand in it. */
export const personNameSchema = z
  .string()
  .transform((typed) => typed.normalize('NFC').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(80)
      .refine((name) => seen.test(name), 'has nothing that can be seen')
      .refine((name) => !misleading.test(name) && !unseen.test(name), 'has line breaks or signs that nobody sees'),
  );

/** No control and no sign without width in it: for what has to be told apart by the eye. */
export function isPlain(word: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]/u.test(word);
}
