import { joinCodeLength, joinCodeLetters } from '@fishbowl/shared/protocol/http/joinCode';
import type { RandomBytes } from './tokens.ts';

/** Every letter equally likely: bytes beyond the last whole run of letters are thrown away. */
export function newJoinCode(random: RandomBytes): string {
  const fair = 256 - (256 % joinCodeLetters.length);
  let code = '';
  while (code.length < joinCodeLength) {
    const [byte = 0] = random(1);
    if (byte < fair) code += joinCodeLetters.charAt(byte % joinCodeLetters.length);
  }
  return code;
}
