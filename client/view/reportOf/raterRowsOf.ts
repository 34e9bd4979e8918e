import type { SeatId } from '@fishbowl/shared/core/ids';
import { raterLag } from '@fishbowl/shared/report/raterLag';
import type { RaterRow } from '../../pages/report/RatersTable.tsx';
import { formatClock } from '../../ui/formatClock.ts';
import { canCompare } from './canCompare.ts';
import { clockDoubtOf } from './clockDoubt.ts';
import type { ReportBasis } from './ReportSource.ts';
import { ratersInOrder } from './ratersInOrder.ts';

/** Each rater beside the others: what was tagged how, what is left out of agreement and why, and how they met. */
export function raterRowsOf(basis: ReportBasis): readonly RaterRow[] {
  const { figures, t } = basis;
  return ratersInOrder(basis).flatMap(({ id, name }): readonly RaterRow[] => {
    const report = figures.raters[id];
    if (!report) return [];
    const agreement = figures.agreement.eventMatched?.byRater[id];
    return [
      {
        id,
        name,
        tags: report.tags.all,
        review: report.tags.review,
        late: [...basis.state.tags.values()].filter(({ seatId, late }) => late && seatId === id).length,
        leftOut: leftOut(id, basis),
        looked: lookedAt(id, basis),
        watched: report.notWatched.length === 0 ? t('report.watchedAll') : t('report.watchedPart'),
        f1: figure(canCompare(basis) ? agreement?.f1 : null, basis),
        lag: lagWords(id, basis),
        clock: clockWords(id, basis),
      },
    ];
  });
}

/** Against the others, as pressed; and by how much the rater has it corrected, if they do. */
function lagWords(id: SeatId, basis: ReportBasis): string {
  const { state, table, t } = basis;
  const { medianMs } = raterLag(table.raters, id);
  const shownMs = state.lags.get(id) ?? 0;
  const measured = medianMs === null ? t('report.lag.tooFew') : `${figure(medianMs / 1_000, basis)}\u202fs`;
  if (shownMs === 0) return measured;
  return `${measured}, ${t('report.lag.corrected', { seconds: figure(shownMs / 1_000, basis) })}`;
}

function clockWords(id: SeatId, { state, t }: ReportBasis): string {
  const doubt = clockDoubtOf([...state.tags.values()].filter(({ seatId }) => seatId === id));
  return doubt ? t('report.clock.known', { middle: doubt.medianMs, worst: doubt.worstMs }) : t('report.clock.unknown');
}

/** Review tags, and those whose author had seen others' tags; a tag that is both counts once. */
function leftOut(id: SeatId, { state }: ReportBasis): number {
  const own = [...state.tags.values()].filter(({ seatId }) => seatId === id);
  return own.filter(({ blind, provenance }) => !blind || provenance === 'review').length;
}

function lookedAt(id: SeatId, { state, t }: ReportBasis): string {
  const look = state.changes.find((change) => change.type === 'looked' && change.seatId === id);
  return look?.type === 'looked' ? t('report.lookedAt', { time: formatClock(look.atMs) }) : '';
}

function figure(value: number | null | undefined, { language, t }: ReportBasis): string {
  if (value === null || value === undefined) return t('report.notComputable');
  return new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}
