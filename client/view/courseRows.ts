import { lengthMs, without } from '@fishbowl/shared/core/interval';
import { sessionTrack } from '@fishbowl/shared/report/sessionTrack';
import type { SessionState } from '@fishbowl/shared/session/state';
import { talkShare } from '@fishbowl/shared/volley/talkShare';
import type { TFunction } from 'i18next';
import type { BoardRow } from '../pages/live/Board.tsx';
import { formatClock } from '../ui/formatClock.ts';

export interface CourseSource {
  readonly state: SessionState;
  readonly nowMs: number;
  readonly language: string;
  readonly t: TFunction;
}

/** How long has been practised, and how much of the talking was the student's. */
export function courseRows({ state, nowMs, language, t }: CourseSource): readonly BoardRow[] {
  const pauses = state.pauses.map(({ fromMs, toMs }) => ({ fromMs, toMs: toMs ?? nowMs }));
  const practice = without([{ fromMs: 0, toMs: nowMs }], [...pauses, ...state.downtimes]);
  const talk = talkShare(sessionTrack(state, nowMs).turns);
  const length = formatClock(lengthMs(practice));
  const elapsed = {
    id: 'practice',
    label: t('board.practice'),
    basis: t('board.withoutPauses', { count: pauses.length }),
    value: length,
  };
  const label = t('board.talkShare');
  const basis = t('board.heard', { length: formatClock(talk.heardMs) });
  if (talk.share === null)
    return [elapsed, { id: 'talk', label, basis, value: null, spread: t(`board.${talk.reason}`) }];
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(talk.share);
  const range = { values: [talk.share], middle: talk.share, low: talk.share, high: talk.share };
  const end = new Intl.NumberFormat(language, { style: 'percent' }).format(1);
  return [
    elapsed,
    { id: 'talk', label, basis, value: percent, chart: { range, thresholds: [], end: 1, endLabel: end } },
  ];
}
