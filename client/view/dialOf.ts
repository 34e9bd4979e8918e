import type { SessionState } from '@fishbowl/shared/session/state';

/** From "felt pushed" to "felt understood". */
export const dialValues = [-2, -1, 0, 1, 2] as const;
export type DialValue = (typeof dialValues)[number];

/** One step on from where it stands; from the middle, where it was not touched yet. */
export function stepped(value: number | null, step: 1 | -1): DialValue {
  const next = (value ?? 0) + step;
  return dialValues.find((each) => each === next) ?? (step > 0 ? 2 : -2);
}

export interface DialStretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly value: number;
}

/** How the actor felt, stretch by stretch, each until the next was said. Of two at one moment the later said counts. */
export function dialOf(dial: SessionState['dial'], endMs: number): readonly DialStretch[] {
  const inOrder = dial.toSorted((a, b) => a.atMs - b.atMs);
  return inOrder
    .map(({ atMs, value }, i) => ({ fromMs: atMs, toMs: Math.min(endMs, inOrder[i + 1]?.atMs ?? endMs), value }))
    .filter(({ fromMs, toMs }) => fromMs < toMs);
}

/** How long on either side of the middle, in ms, and when it stood lowest first. */
export interface DialSummary {
  readonly understoodMs: number;
  readonly pushedMs: number;
  readonly saidMs: number;
  readonly lowest: DialStretch | null;
}

export function dialSummary(stretches: readonly DialStretch[]): DialSummary {
  const length = (of: readonly DialStretch[]) => of.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  const lowest = stretches.reduce<DialStretch | null>(
    (least, each) => (least === null || each.value < least.value ? each : least),
    null,
  );
  return {
    understoodMs: length(stretches.filter(({ value }) => value > 0)),
    pushedMs: length(stretches.filter(({ value }) => value < 0)),
    saidMs: length(stretches),
    lowest,
  };
}
