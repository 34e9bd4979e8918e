import type { Counting } from '@fishbowl/shared/report/countedTags';
import type { TFunction } from 'i18next';

/** "18 tags", or "11 counted" where not every tag is. */
export function countedWords(count: number, { unit }: Counting, t: TFunction): string {
  return unit === 'volley' ? t('report.counted', { count }) : t('board.tags', { count });
}
