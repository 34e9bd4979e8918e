import type { Speaker } from '../codebook/code.ts';
import type { Codebook } from '../codebook/codebook.ts';
import type { Turn } from '../volley/turn.ts';
import type { VolleyTrack } from '../volley/volleyTrack.ts';

/** A stretch of session time; half open, `endMs` null means up to the end. */
export type Interval = { readonly startMs: number; readonly endMs: number | null };

/** One tag as the report counts it. `endMs` is null for a point. */
export type RatedTag = {
  readonly code: string;
  readonly startMs: number;
  readonly endMs: number | null;
  readonly speaker?: Speaker | undefined;
  /** The volley that it belongs to, where the session has a volley track. */
  readonly volley?: string | undefined;
  /** False when its author had seen others' tags; then it is shown and left out of agreement. Absent: blind. */
  readonly blind?: boolean | undefined;
  /** Absent: live. Review tags are counted and left out of agreement. */
  readonly provenance?: 'live' | 'refined' | 'review' | undefined;
  /** As its author left it blind, where it was changed since; agreement uses this. */
  readonly original?: Pick<RatedTag, 'code' | 'startMs' | 'endMs' | 'volley'> | undefined;
};

/** What a rater was asked to watch, for a stretch of time. */
export type Watch = Interval & { readonly codes: 'all' | readonly string[] };

/** `na`: "does not apply" was chosen. */
export type GivenRating = { readonly rating: string; readonly value: number | 'na' };

export type Rater = {
  readonly id: string;
  /** Null where nobody said which (an imported table). */
  readonly group: 'staff' | 'classmates' | null;
  readonly tags: readonly RatedTag[];
  /** `full`: everything, all the time. */
  readonly exposure: 'full' | readonly Watch[];
  readonly ratings: readonly GivenRating[];
};

/** What is known of who spoke when. `column`: a table that names volleys, and says nothing of turns. */
export type TableTrack = {
  readonly source: VolleyTrack['source'] | 'column';
  readonly turns: readonly Turn[];
  /** How many volleys there are, coded or not; of a column, how many it names. */
  readonly volleys: number;
};

/** Everything that a report is made from. Rows of a spreadsheet and folded sessions both become one of these. */
export type RatingTable = {
  readonly codebook: Codebook;
  /** From the first `live` to the end; null where the source does not say. */
  readonly durationMs: number | null;
  /** Pauses and downtime: session time that is not practice time. */
  readonly pauses: readonly Interval[];
  readonly track: TableTrack;
  readonly raters: readonly Rater[];
};
