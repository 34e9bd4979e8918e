import { formatClock } from '../ui/formatClock.ts';

/** A length of time, or a place on the rule, without a leading zero: `0:48`, `14:32`, `1:02:03`. */
export function lengthText(ms: number): string {
  return formatClock(ms).replace(/^0(?=\d)/, '');
}
