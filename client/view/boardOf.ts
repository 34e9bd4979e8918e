import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { Summary } from '@fishbowl/shared/codebook/summary';
import type { SeatId } from '@fishbowl/shared/core/ids';
import { countingOf } from '@fishbowl/shared/report/countedTags';
import { panelSummary } from '@fishbowl/shared/report/panelSummary';
import type { Rater, RatingTable } from '@fishbowl/shared/report/ratingTable';
import { ratingTableOf } from '@fishbowl/shared/report/ratingTableOf';
import { summaryValue } from '@fishbowl/shared/report/summaryValue';
import type { SessionState } from '@fishbowl/shared/session/state';
import type { TFunction } from 'i18next';
import type { BoardRow } from '../pages/live/Board.tsx';
import { axisEnd } from '../ui/axis.ts';
import { boardSummaries } from './boardSummaries.ts';
import { countedWords } from './countedWords.ts';
import { formatSummary, isShare } from './formatSummary.ts';

/** A live board holds few numbers: what cannot be taken in at a glance is not looked at. */
const rowsShown = 3;

export interface BoardSource {
  readonly state: SessionState;
  readonly codebook: Codebook;
  /** Ends what is still going on: a volley that began is counted from its beginning. */
  readonly nowMs: number;
  /** Whose tags count: one's own, or all that one may see. */
  readonly only: SeatId | null;
  readonly language: string;
  readonly t: TFunction;
}

/** What is watched while it runs, each number with what it rests on. Nobody is left out for coming late. */
export function boardOf(source: BoardSource): readonly BoardRow[] {
  const table = ratingTableOf(source.state, source.codebook, source.nowMs);
  const raters = table.raters
    .filter(({ id }) => source.only === null || id === source.only)
    .map((rater): Rater => ({ ...rater, exposure: 'full' }));
  return boardSummaries(source.codebook)
    .slice(0, rowsShown)
    .map((summary) => rowOf(summary, raters, table, source));
}

function rowOf(summary: Summary, raters: readonly Rater[], table: RatingTable, source: BoardSource): BoardRow {
  const { t, language } = source;
  const values = raters.map((rater) => ({ rater: rater.id, value: summaryValue(summary, rater, table) }));
  const panel = panelSummary(values, summary.thresholds);
  const tags = countedWords(panel.tags, countingOf(table), t);
  const basis = source.only === null ? `${t('board.raters', { count: panel.raters })}, ${tags}` : tags;
  const row = { id: summary.id, label: summary.label, basis };
  const reason = values.map(({ value }) => value).find((value) => value.value === null);
  if (panel.median === null || panel.min === null || panel.max === null) {
    const why = reason && 'reason' in reason ? reason.reason : 'nothingCounted';
    return { ...row, value: null, spread: t(why === 'notRefined' ? 'board.notRefined' : `reason.${why}`) };
  }
  const low = panel.central?.p10 ?? panel.min;
  const high = panel.central?.p90 ?? panel.max;
  const format = (value: number) => formatSummary(summary, value, language);
  const end = isShare(summary) ? 1 : axisEnd(Math.max(panel.max, ...summary.thresholds.map(({ value }) => value)));
  return {
    ...row,
    value: format(panel.median),
    ...(low < high && { spread: `${format(low)}–${format(high)}` }),
    chart: {
      range: { values: panel.values.map(({ value }) => value), middle: panel.median, low, high },
      thresholds: summary.thresholds.map(({ name, value }) => ({ label: name, at: value })),
      end,
      endLabel: format(end),
    },
  };
}
