import type { Hue } from '../ui/glyphs.ts';

/** One tag as the timeline shows it: every word is ready to be read out, every time is session time in whole ms. */
export interface Mark {
  readonly id: string;
  readonly startMs: number;
  /** Null for a point, and for a span that is still open. */
  readonly endMs: number | null;
  /** A span without an end yet: drawn up to the hand. */
  readonly open: boolean;
  readonly hue: Hue;
  /** Index of the code within its family: chooses the glyph. */
  readonly variant: number;
  readonly code: string;
  readonly label: string;
  readonly raterName?: string;
  /** False while the server has not yet said that it has it. */
  readonly confirmed: boolean;
  readonly late: boolean;
  readonly note?: string;
  /** The reader's own: it may be changed. */
  readonly own?: boolean;
  /** What ended a span, if not its author. */
  readonly endedBy?: 'pause' | 'sessionEnd' | 'exclusive';
  /** When the key went down; `startMs` is corrected. */
  readonly pressedMs?: number;
  /** Shown so much earlier than it was placed, by its author's own word; below 0: later. */
  readonly lagMs?: number;
}

interface LaneBase {
  readonly id: string;
  readonly label: string;
  /** The number beside the lane; null leaves it empty. */
  readonly count: number | null;
}

/**
 * A lane of marks, sorted by `startMs`. A change is a new array: what is computed from one (indexes, bins) is kept by
 * the array's identity, so an array must never be changed in place.
 */
export interface MarkLane extends LaneBase {
  readonly kind: 'family' | 'rater';
  /** Shown before the label; a rater's lane has none. */
  readonly hue?: Hue;
  readonly marks: readonly Mark[];
}

/** How much was tagged when, without codes: for others' tags while blind. `timesMs` is sorted and never changed in place. */
export interface DensityLane extends LaneBase {
  readonly kind: 'density';
  readonly timesMs: readonly number[];
}

/** A lane whose content is not open yet, with the words that say when it will be. */
export interface SealedLane extends LaneBase {
  readonly kind: 'sealed';
  readonly words: string;
}

export type Lane = MarkLane | DensityLane | SealedLane;

export interface Interval {
  readonly fromMs: number;
  /** Null while it lasts. */
  readonly toMs: number | null;
}

export interface SpeechTurn extends Interval {
  /** The student is drawn above, the client below: the side tells who, not the tone. */
  readonly side: 'student' | 'client';
}

/** Everything that the timeline draws, in session time. Plain data: the page makes it from the folded session. */
export interface TimelineModel {
  /** The length of the rule: the planned length, or as far as the session has come, whichever is longer. */
  readonly durationMs: number;
  readonly lanes: readonly Lane[];
  readonly pauses: readonly Interval[];
  readonly takes: readonly { readonly atMs: number; readonly number: number }[];
  /** When the server was away. */
  readonly downtime: readonly Interval[];
  /** Sorted by `fromMs`. */
  readonly speech?: readonly SpeechTurn[];
}

/** A mark and the lane in which it was found. */
export interface Selection {
  readonly laneId: string;
  readonly mark: Mark;
}

/** True when tags can be selected in the lane. */
export function hasMarks(lane: Lane): lane is MarkLane {
  return lane.kind === 'family' || lane.kind === 'rater';
}
