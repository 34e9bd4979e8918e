import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { SeatId } from '@fishbowl/shared/core/ids';
import { lengthMs, without } from '@fishbowl/shared/core/interval';
import type { RosterSeat } from '@fishbowl/shared/protocol/down';
import { policyFor } from '@fishbowl/shared/session/policy';
import { isRater, type Seat } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';
import { seesOthers } from '@fishbowl/shared/session/visible';
import type { Hue } from '../ui/glyphs.ts';
import { familiesOfTask, tagged, taskOf } from './taskOf.ts';

/** So much practice without a tag, and a rater may be waiting for something to do. Own choice. */
export const idleMs = 180_000;

export interface CoverageSource {
  readonly state: SessionState;
  readonly codebook: Codebook;
  readonly roster: readonly RosterSeat[];
  readonly viewer: Seat;
  readonly nowMs: number;
}

export interface CoveredFamily {
  readonly id: string;
  readonly label: string;
  readonly hue: Hue;
  /** Who is here and watches for it. */
  readonly watchers: readonly SeatId[];
  /** No observer does. */
  readonly gap: 'nobody' | 'onlySupervisor' | null;
}

export interface CoveringRater {
  readonly seatId: SeatId;
  readonly role: 'observer' | 'supervisor';
  readonly isHere: boolean;
  /** The families of the task; null: everything. */
  readonly families: readonly string[] | null;
  /** Null: it may not be known, for it would tell of tags that are hidden from the viewer. */
  readonly isIdle: boolean | null;
}

export interface Coverage {
  readonly families: readonly CoveredFamily[];
  readonly raters: readonly CoveringRater[];
}

/** Who watches for what now, and what nobody watches for: from who is here and their tasks, never from hidden tags. */
export function coverageOf({ state, codebook, roster, viewer, nowMs }: CoverageSource): Coverage {
  const lastMs = seesOthers(viewer, policyFor(state, viewer)) ? lastSigns(state) : null;
  const raters = roster.flatMap(({ seatId, role, online }): readonly CoveringRater[] => {
    if (!isRater(role) || (role !== 'observer' && role !== 'supervisor')) return [];
    const families = familiesOfTask(codebook, taskOf(state, seatId));
    const isIdle = lastMs && online && practiceMs(state, lastMs.get(seatId) ?? 0, nowMs) >= idleMs;
    return [{ seatId, role, isHere: online, families, isIdle }];
  });
  return { families: tagged(codebook).map((family) => covered(family, raters)), raters };
}

function covered({ id, label, hue }: Codebook['families'][number], raters: readonly CoveringRater[]): CoveredFamily {
  const watching = raters.filter(({ isHere, families }) => isHere && (families === null || families.includes(id)));
  const isSeen = watching.some(({ role }) => role === 'observer');
  const gap = isSeen ? null : watching.length > 0 ? 'onlySupervisor' : 'nobody';
  return { id, label, hue, watchers: watching.map(({ seatId }) => seatId), gap };
}

/** When each rater last tagged, or began to watch. */
function lastSigns({ tags, watches }: SessionState): ReadonlyMap<SeatId, number> {
  const last = new Map<SeatId, number>();
  const sign = (seatId: SeatId, ms: number) => last.set(seatId, Math.max(ms, last.get(seatId) ?? 0));
  for (const { seatId, pressedMs } of tags.values()) sign(seatId, pressedMs);
  for (const [seatId, own] of watches) for (const { fromMs } of own) sign(seatId, fromMs);
  return last;
}

function practiceMs({ pauses, downtimes }: SessionState, fromMs: number, toMs: number): number {
  const paused = pauses.map((pause) => ({ fromMs: pause.fromMs, toMs: pause.toMs ?? toMs }));
  return lengthMs(without([{ fromMs, toMs }], [...paused, ...downtimes]));
}
