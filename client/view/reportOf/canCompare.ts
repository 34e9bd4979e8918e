import type { ReportBasis } from './ReportSource.ts';

/** Whoever watched and tagged nothing agrees with nobody; the words above the table of agreement say so. */
export function canCompare({ table }: Pick<ReportBasis, 'table'>): boolean {
  return table.raters.filter(({ tags }) => tags.some(({ blind }) => blind !== false)).length > 1;
}
