import type { Summary } from '@fishbowl/shared/codebook/summary';

/** A ratio of which the numerator is part of the denominator is a share, and is written in percent. */
export function isShare(summary: Summary): boolean {
  if (summary.kind === 'distinctShare') return true;
  return summary.kind === 'ratio' && summary.count.every((code) => summary.over.includes(code));
}

/** A summary's value as it is written: "43 %", "1.3", "3". */
export function formatSummary(summary: Summary, value: number, language: string): string {
  if (isShare(summary)) return `${formatNumber(value * 100, 0, language)}\u202f%`;
  return formatNumber(value, summary.kind === 'count' ? 0 : 1, language);
}

/** Without needless zeros: medians of counts may be halves. */
function formatNumber(value: number, digits: number, language: string): string {
  const most = Number.isInteger(value) ? digits : Math.max(digits, digits === 0 && value % 0.5 === 0 ? 1 : digits);
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: most }).format(value);
}
