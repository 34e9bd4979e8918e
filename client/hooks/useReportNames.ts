import type { SeatId } from '@fishbowl/shared/core/ids';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from './useNames.ts';
import { useSession } from './useSession.ts';

/** Names as they stand on paper and in files, where "you" would be somebody else to the next reader. */
export function useReportNames(): (seatId: SeatId) => string {
  const { t } = useTranslation();
  const { seat } = useSession();
  const nameOf = useNames();
  return useCallback(
    (seatId) => (seatId === seat.seatId ? (seat.name ?? t(`roles.name.${seat.role}`)) : nameOf(seatId)),
    [seat, nameOf, t],
  );
}
