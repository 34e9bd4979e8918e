import { cell, columnTotals, rowTotals, type Table } from './contingency.ts';
import { type Figure, figure, notComputable } from './figure.ts';
import { sum, sumOver } from './sum.ts';

const maxRounds = 1_000;

/** Scales every row of the table to its total. */
function fitRows(table: Table, totals: readonly number[]): Table {
  return table.map((row, index) => {
    const now = sum(row);
    const factor = now === 0 ? 0 : (totals[index] ?? 0) / now;
    return row.map((value) => value * factor);
  });
}

function transpose(table: Table): Table {
  return table.map((_, column) => table.map((row) => row[column] ?? 0));
}

function largestChange(a: Table, b: Table): number {
  return Math.max(...a.flatMap((row, i) => row.map((value, j) => Math.abs(value - cell(b, i, j)))));
}

/** The counts that chance would give with the same margins, where nothing cannot meet nothing (last row, last column). */
export function expectedWithoutNothing(table: Table): Table {
  const last = table.length - 1;
  let fitted: Table = table.map((row, i) => row.map((_, j) => (i === last && j === last ? 0 : 1)));
  for (let round = 0; round < maxRounds; round += 1) {
    const before = fitted;
    fitted = transpose(fitRows(transpose(fitRows(fitted, rowTotals(table))), columnTotals(table)));
    if (largestChange(before, fitted) < 1e-13) break;
  }
  return fitted;
}

/**
 * Kappa over all events, matched or not: the last row and column stand for "no event", and their meeting is a structural
 * zero (Holle & Rein 2015; expected counts by iterative proportional fitting). Without any link it is 0, by its limit.
 */
export function kappaIpf(table: Table): { readonly po: number; readonly pe: number; readonly kappa: Figure } {
  const n = sum(rowTotals(table));
  const codes = table.length - 1;
  if (n === 0) return { po: 0, pe: 0, kappa: notComputable('noEvents') };
  const linked = sumOver(codes, (i) => sumOver(codes, (j) => cell(table, i, j)));
  if (linked === 0) return { po: 0, pe: 0, kappa: figure(0) };
  const expected = expectedWithoutNothing(table);
  const po = sumOver(codes, (i) => cell(table, i, i)) / n;
  const pe = sumOver(codes, (i) => cell(expected, i, i)) / n;
  return { po, pe, kappa: 1 - pe < 1e-9 ? notComputable('oneCategory') : figure((po - pe) / (1 - pe)) };
}
