import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { SeatId } from '@fishbowl/shared/core/ids';
import { type Moment, moments } from '@fishbowl/shared/report/moments';
import type { Rater, RatingTable } from '@fishbowl/shared/report/ratingTable';
import { ratingTableOf } from '@fishbowl/shared/report/ratingTableOf';
import { type Report, report } from '@fishbowl/shared/report/report';
import type { Seat } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';
import type { TFunction } from 'i18next';
import { type CodeLook, codeLooks } from '../codeLook.ts';

/** What a report page is made from: the session as one seat knows it, and how to say it. */
export interface ReportSource {
  readonly state: SessionState;
  readonly codebook: Codebook;
  readonly nowMs: number;
  readonly viewer: Seat;
  readonly title: string;
  nameOf(seatId: SeatId): string;
  readonly language: string;
  /** As for `Intl`; left out: the browser's own. */
  readonly timeZone?: string;
  readonly t: TFunction;
}

/** The source with everything that is computed from it once. */
export interface ReportBasis extends ReportSource {
  readonly table: RatingTable;
  readonly figures: Report;
  readonly found: readonly Moment[];
  readonly looks: ReadonlyMap<string, CodeLook>;
}

export function basisOf(source: ReportSource): ReportBasis {
  const table = ratingTableOf(source.state, source.codebook, source.nowMs);
  return { ...source, table, figures: report(table), found: moments(table), looks: codeLooks(source.codebook) };
}

export type GroupName = 'classmates' | 'staff';

/** Classmates first, as everywhere; staff and classmates are never mixed. */
export const groupNames: readonly GroupName[] = ['classmates', 'staff'];

export function ratersOf({ table }: ReportBasis, group: GroupName): readonly Rater[] {
  return table.raters.filter((rater) => rater.group === group);
}
