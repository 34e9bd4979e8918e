import type { Summary } from '@fishbowl/shared/codebook/summary';
import { formatSummary, isShare } from './formatSummary.ts';

/** A threshold, or the end of an axis, as it is written: "40 %", "2", "3.5"; without needless zeros, unlike a measured value. */
export function formatThreshold(summary: Summary, value: number, language: string): string {
  if (isShare(summary)) return formatSummary(summary, value, language);
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
}
