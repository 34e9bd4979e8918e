import { type Block, eventBlocks, type PlacedEvent } from './eventBlocks.ts';

export type Alignment = {
  /** Pairs of indices, first rater's and second rater's. */
  readonly links: readonly (readonly [number, number])[];
  /** 0 for a link with the same code, 1 for a link with another, 1 for each event left over. */
  readonly cost: number;
  /** Σ |Δt| over the links. */
  readonly totalMs: number;
  readonly unmatchedA: readonly number[];
  readonly unmatchedB: readonly number[];
};

type Chain = { readonly a: number; readonly b: number; readonly before: Chain } | null;
type Partial = { readonly cost: number; readonly totalMs: number; readonly links: number; readonly chain: Chain };

/** What is used already of the two blocks at hand, a bit for each event, and the best way to have got there. */
type Partials = Map<number, Partial>;

type Sides = { readonly a: readonly PlacedEvent[]; readonly b: readonly PlacedEvent[]; readonly toleranceMs: number };

const maskBits = 8;
const maskOfB = 2 ** maskBits - 1;
const maskOfA = maskOfB << maskBits;

function better(candidate: Partial, known: Partial | undefined): boolean {
  if (known === undefined) return true;
  if (candidate.cost !== known.cost) return candidate.cost < known.cost;
  if (candidate.totalMs !== known.totalMs) return candidate.totalMs < known.totalMs;
  return candidate.links > known.links;
}

function offer(partials: Partials, used: number, candidate: Partial): void {
  if (better(candidate, partials.get(used))) partials.set(used, candidate);
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Links that are close enough, with what they cost and the bits that they use up. */
function linksBetween(sides: Sides, blockA: Block, blockB: Block) {
  return blockA.events.flatMap((a, placeA) =>
    blockB.events.flatMap((b, placeB) => {
      const first = sides.a[a];
      const second = sides.b[b];
      if (first === undefined || second === undefined) return [];
      const apart = Math.abs(first.atMs - second.atMs);
      if (apart > sides.toleranceMs) return [];
      const uses = (1 << (placeA + maskBits)) | (1 << placeB);
      return [{ a, b, uses, apart, cost: first.code === second.code ? 0 : 1 }];
    }),
  );
}

/** Adds every way to link events of the two blocks. A link only sets bits, so smaller masks are done first. */
function link(partials: Partials, links: ReturnType<typeof linksBetween>): void {
  if (links.length === 0) return;
  const waiting = [...partials.keys()].toSorted((x, y) => x - y);
  for (let used = waiting.shift(); used !== undefined; used = waiting.shift()) {
    const from = partials.get(used);
    if (from === undefined) continue;
    for (const { a, b, uses, apart, cost } of links) {
      if ((used & uses) !== 0) continue;
      const next = used | uses;
      if (!partials.has(next)) waiting.splice(firstAbove(waiting, next), 0, next);
      offer(partials, next, {
        cost: from.cost + cost,
        totalMs: from.totalMs + apart,
        links: from.links + 1,
        chain: { a, b, before: from.chain },
      });
    }
  }
}

function firstAbove(sorted: readonly number[], value: number): number {
  const index = sorted.findIndex((item) => item > value);
  return index === -1 ? sorted.length : index;
}

/** Leaves a block behind: what it has not linked stays unmatched. */
function leave(from: Partials, to: Partials, keep: number, size: number): void {
  for (const [used, { cost, totalMs, links, chain }] of from) {
    const linked = bits(used & ~keep);
    offer(to, used & keep, { cost: cost + size - linked, totalMs, links, chain });
  }
}

function at(layer: Map<number, Partials>, index: number): Partials {
  const known = layer.get(index) ?? new Map();
  layer.set(index, known);
  return known;
}

/** True if the first block ends too early for anything from the second block on. */
function isBehind(first: Block | undefined, second: Block | undefined, toleranceMs: number): boolean {
  return second === undefined || (first !== undefined && first.lastMs + toleranceMs < second.firstMs);
}

type Step = { readonly partials: Partials; readonly blockA: Block | undefined; readonly blockB: Block | undefined };

/** From one pair of blocks on: links between them what can be linked, then leaves either of them behind. */
function walk(sides: Sides, { partials, blockA, blockB }: Step, leftA: () => Partials, leftB: () => Partials): void {
  const onlyA = isBehind(blockA, blockB, sides.toleranceMs);
  const onlyB = isBehind(blockB, blockA, sides.toleranceMs);
  if (blockA && blockB && !onlyA && !onlyB) link(partials, linksBetween(sides, blockA, blockB));
  if (blockA && !onlyB) leave(partials, leftA(), maskOfB, blockA.events.length);
  if (blockB && !onlyA) leave(partials, leftB(), maskOfA, blockB.events.length);
}

/** Walks over both lists of blocks at once; all of a layer have the same number of blocks behind them. */
function bestOf(sides: Sides, blocksA: readonly Block[], blocksB: readonly Block[]): Partial {
  const start: Partial = { cost: 0, totalMs: 0, links: 0, chain: null };
  let layer = new Map<number, Partials>([[0, new Map([[0, start]])]]);
  for (let done = 0; done < blocksA.length + blocksB.length; done += 1) {
    const next = new Map<number, Partials>();
    for (const [index, partials] of layer) {
      const step = { partials, blockA: blocksA[index], blockB: blocksB[done - index] };
      walk(
        sides,
        step,
        () => at(next, index + 1),
        () => at(next, index),
      );
    }
    layer = next;
  }
  return layer.get(blocksA.length)?.get(0) ?? start;
}

function listOf(chain: Chain): readonly (readonly [number, number])[] {
  const links: [number, number][] = [];
  for (let rest = chain; rest !== null; rest = rest.before) links.push([rest.a, rest.b]);
  return links.toReversed();
}

/**
 * Links the events of two raters one to one within ± `toleranceMs`, keeping their order except within a volley, at the
 * least cost, of those with the least Σ |Δt|, of those with most links (own choice of costs: 0, 1, 1). Exact, by
 * dynamic programming.
 */
export function alignEvents(a: readonly PlacedEvent[], b: readonly PlacedEvent[], toleranceMs: number): Alignment {
  const best = bestOf({ a, b, toleranceMs }, eventBlocks(a), eventBlocks(b));
  const links = listOf(best.chain);
  const linkedA = new Set(links.map(([first]) => first));
  const linkedB = new Set(links.map(([, second]) => second));
  return {
    links,
    cost: best.cost,
    totalMs: best.totalMs,
    unmatchedA: [...a.keys()].filter((index) => !linkedA.has(index)),
    unmatchedB: [...b.keys()].filter((index) => !linkedB.has(index)),
  };
}
