import type { Code } from '@fishbowl/shared/codebook/code';
import type { Codebook } from '@fishbowl/shared/codebook/codebook';

/** Codes of behaviour that helps: the practitioner's; in a book about the client alone, the client's. */
export function helpfulCodes({ codes }: Codebook): readonly Code[] {
  const helpful = codes.filter(({ polarity }) => polarity === '+');
  const own = helpful.filter(({ speaker }) => speaker === 'practitioner');
  return own.length > 0 ? own : helpful;
}
