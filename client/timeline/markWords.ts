import type { TFunction } from 'i18next';
import { formatClock } from '../ui/formatClock.ts';
import { formatTenths } from '../ui/formatTenths.ts';
import type { Mark } from './model.ts';

/** Less than this between press and mark is not worth a word. */
const toldMs = 100;

/** What is special about a mark, as short phrases: how long, not yet confirmed, late. */
export function markState(t: TFunction, mark: Mark): readonly string[] {
  const isSpan = mark.endMs !== null && mark.endMs > mark.startMs;
  return [
    ...(mark.open ? [t('timeline.open')] : []),
    ...(isSpan && mark.endMs !== null ? [t('timeline.until', { time: formatClock(mark.endMs) })] : []),
    ...(mark.confirmed ? [] : [t('timeline.notConfirmed')]),
    ...(mark.endedBy ? [t(`timeline.ended.${mark.endedBy}`)] : []),
    ...(mark.late ? [t('timeline.late')] : []),
    ...lagWords(t, mark),
  ];
}

/** By how much it is shown elsewhere than it was placed, by its author's own word. */
function lagWords(t: TFunction, { lagMs = 0 }: Mark): readonly string[] {
  if (lagMs === 0) return [];
  const seconds = (Math.abs(lagMs) / 1_000).toFixed(1);
  return [t(lagMs > 0 ? 'timeline.shownEarlier' : 'timeline.shownLater', { seconds })];
}

/** When the key went down, where that is not where the mark stands: for the call's delay, the code's lag, or by hand. */
export function pressWords(t: TFunction, { startMs, pressedMs = startMs }: Mark): string | null {
  return Math.abs(pressedMs - startMs) < toldMs ? null : t('timeline.pressed', { time: formatTenths(pressedMs) });
}

/** A mark as one sentence, for those who hear it. */
export function markWords(t: TFunction, mark: Mark): string {
  return [
    mark.own ? formatTenths(mark.startMs) : formatClock(mark.startMs),
    mark.label,
    ...(mark.raterName ? [mark.raterName] : []),
    ...markState(t, mark),
    ...(mark.note ? [mark.note] : []),
  ].join(', ');
}
