import type { RaterLag } from '@fishbowl/shared/report/raterLag';

/** What a rater is told about their lag, and what they are offered. */
export interface LagOffer {
  /** `together`: within a twentieth of a second, which nobody sees. */
  readonly measured: 'tooFew' | 'together' | 'later' | 'earlier';
  /** Their tags are shown so much earlier already, by their own word. */
  readonly shownMs: number;
  /** They may be shown so much earlier, in whole tenths of a second; null: that is how they are shown, or too little is known. */
  readonly byMs: number | null;
}

const worthMs = 50;

export function lagOffer({ medianMs }: RaterLag, shownMs: number): LagOffer {
  if (medianMs === null) return { measured: 'tooFew', shownMs, byMs: null };
  if (Math.abs(medianMs) < worthMs) return { measured: 'together', shownMs, byMs: null };
  const byMs = Math.round(medianMs / 100) * 100;
  return { measured: medianMs > 0 ? 'later' : 'earlier', shownMs, byMs: byMs === shownMs ? null : byMs };
}
