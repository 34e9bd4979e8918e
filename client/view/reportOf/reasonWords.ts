import type { NotAvailable } from '@fishbowl/shared/report/summaryValue';
import type { TFunction } from 'i18next';

/** Why a number is not available, when the conversation is over. */
export function reasonWords(reason: NotAvailable, t: TFunction): string {
  return reason === 'nothingCounted' ? t('report.nothingCounted') : t(`reason.${reason}`);
}
