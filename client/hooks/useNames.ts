import type { SeatId } from '@fishbowl/shared/core/ids';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSnapshot } from './useSession.ts';

/** Names of seats. Whose tags may not be traced to a person is "Classmate 1", in an order that tells nothing. */
export function useNames(): (seatId: SeatId) => string {
  const { t } = useTranslation();
  const { seat } = useSession();
  const roster = useSnapshot((snapshot) => snapshot.roster);
  const state = useSnapshot((snapshot) => snapshot.state);
  return useMemo(() => {
    const names = new Map(roster.map(({ seatId, name, role }) => [seatId, name ?? t(`roles.name.${role}`)]));
    const authors = [...state.tags.values(), ...state.notes.values()].map(({ seatId }) => seatId);
    const aliases = [...new Set([...authors, ...state.watches.keys()])]
      .filter((seatId) => !state.seats.has(seatId))
      .sort();
    return (seatId) => {
      if (seatId === seat.seatId) return t('people.you');
      const alias = aliases.indexOf(seatId);
      return alias < 0 ? (names.get(seatId) ?? t('people.left')) : t('people.classmate', { number: alias + 1 });
    };
  }, [roster, state, seat.seatId, t]);
}
