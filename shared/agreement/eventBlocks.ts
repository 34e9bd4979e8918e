/** A tag as the alignment sees it. Times may come in any order. */
export type PlacedEvent = {
  readonly atMs: number;
  readonly code: string;
  /** The stretch of speech that it is about; codes within one volley have no order. */
  readonly volley?: string | undefined;
};

/** Events of one rater that have no order among themselves: indices into that rater's list. */
export type Block = { readonly events: readonly number[]; readonly firstMs: number; readonly lastMs: number };

/** More than this in one volley are put in order after all, so that the search stays small. */
const largestBlock = 8;

const byName = new Intl.Collator('en', { numeric: true });

function inOrder(a: PlacedEvent, b: PlacedEvent): number {
  return a.atMs - b.atMs || byName.compare(a.volley ?? '', b.volley ?? '') || byName.compare(a.code, b.code);
}

function piecesOf(events: readonly number[]): readonly (readonly number[])[] {
  const count = Math.ceil(events.length / largestBlock);
  return Array.from({ length: count }, (_, piece) => events.slice(piece * largestBlock, (piece + 1) * largestBlock));
}

/** The events in the order of their blocks: a block for each volley, and one for each moment outside of volleys. */
export function eventBlocks(events: readonly PlacedEvent[]): readonly Block[] {
  const blocks = new Map<string, number[]>();
  const order = events.map((event, index) => ({ event, index })).toSorted((a, b) => inOrder(a.event, b.event));
  for (const { event, index } of order) {
    const key = event.volley === undefined ? `at ${event.atMs}` : `volley ${event.volley}`;
    blocks.set(key, [...(blocks.get(key) ?? []), index]);
  }
  return [...blocks.values()].flatMap(piecesOf).map((members) => {
    const times = members.map((index) => events[index]?.atMs ?? 0);
    return { events: members, firstMs: Math.min(...times), lastMs: Math.max(...times) };
  });
}
