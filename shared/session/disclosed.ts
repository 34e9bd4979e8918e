import type { SeatId } from '../core/ids.ts';
import { isContribution, type SessionEvent } from './event.ts';
import { isAtTable, type Seat } from './seat.ts';
import type { SessionState } from './state.ts';
import { watchesUnderAlias } from './watchesUnderAlias.ts';

/**
 * The event as this viewer is told it. An alias never travels beside the seat it stands for; the student and the actor
 * get what classmates contributed under the alias, and with the classmates' release who of them watched throughout, where
 * the session is pseudonymous (V5).
 */
export function disclosed(event: SessionEvent, viewer: Seat, state: SessionState): readonly SessionEvent[] {
  switch (event.type) {
    case 'seatTaken':
      return [{ ...event, alias: null }];
    case 'released':
      return event.stage === 'classmates' && seesAliases(viewer, state)
        ? [...watchesUnderAlias(state), event]
        : [event];
    default: {
      const alias = isContribution(event) ? aliasFor(event.seatId, viewer, state) : null;
      return [alias && isContribution(event) ? { ...event, seatId: alias } : event];
    }
  }
}

function seesAliases(viewer: Seat, { config }: SessionState): boolean {
  return isAtTable(viewer.role) && config?.pseudonyms === true;
}

/** Under what name this viewer knows the author; null: under the seat itself. */
export function aliasFor(author: SeatId, viewer: Seat, state: SessionState): SeatId | null {
  if (author === viewer.id || !seesAliases(viewer, state)) return null;
  const seat = state.seats.get(author);
  return seat?.role === 'observer' ? seat.alias : null;
}
