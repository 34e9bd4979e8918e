import { type CohenKappa, cohenKappa } from './cohenKappa.ts';
import { type Contingency, contingency } from './contingency.ts';

/** Something that was on from `startMs` to `endMs`, or at `startMs` only (`endMs` null). */
export type TimedEvent = {
  readonly startMs: number;
  readonly endMs: number | null;
  readonly code: string;
  /** Lanes are scanned one by one, such as one for each person observed. */
  readonly lane?: string | undefined;
};

/** Both ends whole milliseconds; the end itself is outside. */
export type Span = { readonly startMs: number; readonly endMs: number };

export type TimeUnitKappa = Contingency<string> & CohenKappa;

type Scan = { readonly fromMs: number; readonly steps: number; readonly unitMs: number };
type Steps = { readonly first: number; readonly last: number };

/** What was on at each step, as a label: codes sorted, each as often as it was on; '' for nothing. */
function labels(events: readonly TimedEvent[], { steps }: Scan, on: (event: TimedEvent) => Steps): readonly string[] {
  const codes: string[][] = Array.from({ length: steps }, () => []);
  for (const event of events) {
    const { first, last } = on(event);
    for (let step = Math.max(0, first); step <= Math.min(steps - 1, last); step += 1) codes[step]?.push(event.code);
  }
  return codes.map((now) => now.toSorted().join('+'));
}

/** A state is on at both of its ends; a point within half a unit of it. As BORIS counts it. */
function closedSteps({ fromMs, unitMs }: Scan): (event: TimedEvent) => Steps {
  return ({ startMs, endMs }) => {
    const low = endMs === null ? startMs - unitMs / 2 : startMs;
    const high = endMs ?? startMs + unitMs / 2;
    return { first: Math.ceil((low - fromMs) / unitMs), last: Math.floor((high - fromMs) / unitMs) };
  };
}

function halfOpenSteps({ fromMs, unitMs }: Scan): (event: TimedEvent) => Steps {
  return ({ startMs, endMs }) => {
    const high = endMs ?? startMs + 1;
    return { first: Math.ceil((startMs - fromMs) / unitMs), last: Math.ceil((high - fromMs) / unitMs) - 1 };
  };
}

/** Which moments count, and lanes to scan besides those that have events. */
export type ScanOptions = {
  readonly counted?: ((atMs: number) => boolean) | undefined;
  readonly lanes?: readonly string[] | undefined;
};

function scanned(
  a: readonly TimedEvent[],
  b: readonly TimedEvent[],
  scan: Scan,
  on: (event: TimedEvent) => Steps,
  { counted = () => true, lanes: more = [] }: ScanOptions,
): TimeUnitKappa {
  const lanes = [...new Set([...more, ...[...a, ...b].map(({ lane }) => lane)])];
  const perLane = lanes.map((lane) => {
    const named = (label: string) => (label === '' || lane === undefined ? label : `${lane}: ${label}`);
    const of = (events: readonly TimedEvent[]) =>
      labels(
        events.filter((event) => event.lane === lane),
        scan,
        on,
      )
        .filter((_, step) => counted(scan.fromMs + step * scan.unitMs))
        .map(named);
    return { a: of(a), b: of(b) };
  });
  const counts = contingency(
    perLane.flatMap((lane) => lane.a),
    perLane.flatMap((lane) => lane.b),
  );
  return { ...counts, ...cohenKappa(counts.table) };
}

/**
 * Kappa over moments that lie one unit apart, from the first start to the last end of either rater (compatible with
 * BORIS). The unit is a scan step, not a tolerance: events closer than it may be seen apart, and the other way round.
 */
export function timeUnitKappa(
  a: readonly TimedEvent[],
  b: readonly TimedEvent[],
  unitMs: number,
  options: ScanOptions = {},
): TimeUnitKappa {
  const events = [...a, ...b];
  const fromMs = events.reduce((first, { startMs }) => Math.min(first, startMs), Number.POSITIVE_INFINITY);
  const toMs = events.reduce((last, { startMs, endMs }) => Math.max(last, endMs ?? startMs), Number.NEGATIVE_INFINITY);
  const steps = events.length === 0 ? 0 : Math.floor((toMs - fromMs) / unitMs) + 1;
  const scan = { fromMs, steps, unitMs };
  return scanned(a, b, scan, closedSteps(scan), options);
}

/** Kappa weighted by duration: steps of one unit within a span, an event being on from its start to just before its end. */
export function durationKappa(
  a: readonly TimedEvent[],
  b: readonly TimedEvent[],
  unitMs: number,
  { startMs, endMs }: Span,
): TimeUnitKappa {
  const scan = { fromMs: startMs, steps: Math.ceil((endMs - startMs) / unitMs), unitMs };
  return scanned(a, b, scan, halfOpenSteps(scan), {});
}
