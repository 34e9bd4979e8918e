import { type Interval, union } from '../core/interval.ts';
import type { Speaker, Turn } from './turn.ts';

/** The turns as two bands of stretches, in order and without overlaps: what a ribbon draws. */
export function ribbonOf(turns: readonly Turn[]): Readonly<Record<Speaker, readonly Interval[]>> {
  const band = (who: Speaker) =>
    union(turns.filter(({ speaker }) => speaker === who)).map(({ fromMs, toMs }) => ({ fromMs, toMs }));
  return { practitioner: band('practitioner'), client: band('client') };
}
