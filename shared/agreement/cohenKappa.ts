import { cell, columnTotals, rowTotals, type Table } from './contingency.ts';
import { type Figure, figure, notComputable } from './figure.ts';
import { sum, sumOver } from './sum.ts';

export type Weights = 'none' | 'linear' | 'quadratic';

export type CohenKappa = {
  readonly n: number;
  /** Observed agreement; null where nothing was judged by both. */
  readonly po: number | null;
  /** Agreement expected by chance. */
  readonly pe: number | null;
  readonly kappa: Figure;
  /** Standard error for an interval, and under the hypothesis of no agreement. */
  readonly ase: number | null;
  readonly ase0: number | null;
  readonly ci95: readonly [number, number] | null;
};

const z95 = 1.959963984540054;

function weightOf(weights: Weights, size: number, row: number, column: number): number {
  if (weights === 'none') return row === column ? 1 : 0;
  const distance = Math.abs(row - column) / (size - 1);
  return weights === 'linear' ? 1 - distance : 1 - distance ** 2;
}

function sumCells(size: number, term: (row: number, column: number) => number): number {
  return sumOver(size, (row) => sumOver(size, (column) => term(row, column)));
}

function undefinedKappa(n: number, po: number | null, pe: number | null): CohenKappa {
  const kappa = notComputable(n === 0 ? 'noOverlap' : 'oneCategory');
  return { n, po, pe, kappa, ase: null, ase0: null, ci95: null };
}

/**
 * Cohen's kappa of a square table; weights by the distance of ranks over the whole table (Cohen 1960, 1968; standard
 * errors after Fleiss, Cohen & Everitt 1969).
 */
export function cohenKappa(table: Table, weights: Weights = 'none'): CohenKappa {
  const size = table.length;
  const n = sum(rowTotals(table));
  if (n === 0) return undefinedKappa(0, null, null);
  const rows = rowTotals(table).map((total) => total / n);
  const columns = columnTotals(table).map((total) => total / n);
  const row = (index: number) => rows[index] ?? 0;
  const column = (index: number) => columns[index] ?? 0;
  const weight = (i: number, j: number) => (size === 1 ? 1 : weightOf(weights, size, i, j));
  const po = sumCells(size, (i, j) => (weight(i, j) * cell(table, i, j)) / n);
  const pe = sumCells(size, (i, j) => weight(i, j) * row(i) * column(j));
  if (1 - pe < 1e-12) return undefinedKappa(n, po, pe);

  const kappa = (po - pe) / (1 - pe);
  const rowWeight = rows.map((_, i) => sumOver(size, (j) => weight(i, j) * column(j)));
  const columnWeight = columns.map((_, j) => sumOver(size, (i) => weight(i, j) * row(i)));
  const margins = (i: number, j: number) => (rowWeight[i] ?? 0) + (columnWeight[j] ?? 0);
  const scale = n * (1 - pe) ** 2;
  const spread = sumCells(size, (i, j) => (cell(table, i, j) / n) * (weight(i, j) - margins(i, j) * (1 - kappa)) ** 2);
  const spread0 = sumCells(size, (i, j) => row(i) * column(j) * (weight(i, j) - margins(i, j)) ** 2);
  const ase = Math.sqrt(Math.max(0, spread - (kappa - pe * (1 - kappa)) ** 2) / scale);
  const ase0 = Math.sqrt(Math.max(0, spread0 - pe ** 2) / scale);
  return { n, po, pe, kappa: figure(kappa), ase, ase0, ci95: [kappa - z95 * ase, kappa + z95 * ase] };
}
