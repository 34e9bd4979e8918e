import type { Turn } from '@fishbowl/shared/volley/turn';

/** Turns from seconds: `p` is the practitioner, `c` the client. */
export function turns(...each: readonly (readonly ['p' | 'c', number, number])[]): readonly Turn[] {
  return each.map(([who, from, to]) => ({
    speaker: who === 'p' ? 'practitioner' : 'client',
    fromMs: from * 1_000,
    toMs: to * 1_000,
  }));
}
