import type { Interval } from '../core/interval.ts';

/** The one who practises, or the one they talk with. */
export type Speaker = 'practitioner' | 'client';

/** A stretch of session time in which one of the two spoke. Turns may overlap. */
export interface Turn extends Interval {
  readonly speaker: Speaker;
}
