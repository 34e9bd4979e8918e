import type { TFunction } from 'i18next';
import { formatClock } from '../ui/formatClock.ts';
import type { Mark } from './model.ts';

/** What is special about a mark, as short phrases: how long, not yet confirmed, late. */
export function markState(t: TFunction, mark: Mark): readonly string[] {
  const isSpan = mark.endMs !== null && mark.endMs > mark.startMs;
  return [
    ...(mark.open ? [t('timeline.open')] : []),
    ...(isSpan && mark.endMs !== null ? [t('timeline.until', { time: formatClock(mark.endMs) })] : []),
    ...(mark.confirmed ? [] : [t('timeline.notConfirmed')]),
    ...(mark.late ? [t('timeline.late')] : []),
  ];
}

/** A mark as one sentence, for those who hear it. */
export function markWords(t: TFunction, mark: Mark): string {
  return [
    formatClock(mark.startMs),
    mark.label,
    ...(mark.raterName ? [mark.raterName] : []),
    ...markState(t, mark),
    ...(mark.note ? [mark.note] : []),
  ].join(', ');
}
