import type { Alignment } from './alignEvents.ts';
import { cohenKappa } from './cohenKappa.ts';
import { categoriesOf, type Table } from './contingency.ts';
import type { PlacedEvent } from './eventBlocks.ts';
import { type Figure, notComputable, quotient } from './figure.ts';
import { kappaIpf } from './kappaIpf.ts';
import { median } from './quantile.ts';

export type CodeAgreement = {
  readonly a: number;
  readonly b: number;
  readonly agreed: number;
  /** 2 × agreed / (a + b). */
  readonly positive: Figure;
};

export type MatchedAgreement = {
  readonly codes: readonly string[];
  /** Rows first rater, columns second, in the order of the codes; the last of each is "no event". */
  readonly table: Table;
  readonly linked: number;
  readonly sameCode: number;
  /** The share of all events that found a partner. */
  readonly linkedShare: Figure;
  /** Same-code links, as a share of both raters' events. */
  readonly f1: Figure;
  /** Of the links alone: given that both tagged, did they use the same code? */
  readonly kappaLinked: Figure;
  /** Over everything that either tagged. */
  readonly kappaIpf: Figure;
  /** How much later the second rater's events are, in the middle of the links; null without links. */
  readonly medianLagMs: number | null;
  readonly byCode: Readonly<Record<string, CodeAgreement>>;
};

function tableOf(a: readonly PlacedEvent[], b: readonly PlacedEvent[], alignment: Alignment, codes: readonly string[]) {
  const none = codes.length;
  const table = Array.from({ length: none + 1 }, () => Array.from({ length: none + 1 }, () => 0));
  const place = (event: PlacedEvent | undefined) => (event === undefined ? none : codes.indexOf(event.code));
  const count = (row: number, column: number) => {
    const cells = table[row];
    if (cells !== undefined) cells[column] = (cells[column] ?? 0) + 1;
  };
  for (const [first, second] of alignment.links) count(place(a[first]), place(b[second]));
  for (const index of alignment.unmatchedA) count(place(a[index]), none);
  for (const index of alignment.unmatchedB) count(none, place(b[index]));
  return table;
}

function countOf(events: readonly PlacedEvent[], code: string): number {
  return events.filter((event) => event.code === code).length;
}

/** What an alignment says about the agreement of two raters (measures: Holle & Rein 2015; Cicchetti & Feinstein 1990). */
export function matchedAgreement(
  a: readonly PlacedEvent[],
  b: readonly PlacedEvent[],
  alignment: Alignment,
  codes: readonly string[] = categoriesOf([...a, ...b].map(({ code }) => code)),
): MatchedAgreement {
  const table = tableOf(a, b, alignment, codes);
  const inner = table.slice(0, -1).map((row) => row.slice(0, -1));
  const agreed = codes.map((_, index) => table[index]?.[index] ?? 0);
  const sameCode = agreed.reduce((total, count) => total + count, 0);
  const linked = alignment.links.length;
  const all = a.length + b.length;
  const lags = alignment.links.map(([first, second]) => (b[second]?.atMs ?? 0) - (a[first]?.atMs ?? 0));
  return {
    codes,
    table,
    linked,
    sameCode,
    linkedShare: quotient(2 * linked, all, 'noEvents'),
    f1: quotient(2 * sameCode, all, 'noEvents'),
    kappaLinked: linked === 0 ? notComputable('noOverlap') : cohenKappa(inner).kappa,
    kappaIpf: kappaIpf(table).kappa,
    medianLagMs: median(lags),
    byCode: Object.fromEntries(
      codes.map((code, index) => {
        const [inA, inB, both] = [countOf(a, code), countOf(b, code), agreed[index] ?? 0];
        return [code, { a: inA, b: inB, agreed: both, positive: quotient(2 * both, inA + inB, 'noEvents') }];
      }),
    ),
  };
}
