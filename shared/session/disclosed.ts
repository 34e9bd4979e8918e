import type { SeatId } from '../core/ids.ts';
import type { SessionEvent } from './event.ts';
import { isAtTable, type Seat } from './seat.ts';
import type { SessionState } from './state.ts';

/**
 * The event as this viewer is told it. An alias never travels beside the seat it stands for; the student and the actor
 * get what classmates contributed, and what they watched, under the alias, where the session is pseudonymous (V5).
 */
export function disclosed(event: SessionEvent, viewer: Seat, state: SessionState): SessionEvent {
  if (event.type === 'seatTaken') return { ...event, alias: null };
  switch (event.type) {
    case 'watchStarted':
    case 'watchStopped':
    case 'tagPlaced':
    case 'spanOpened':
    case 'spanClosed':
    case 'tagRetracted':
    case 'noteWritten':
    case 'noteRetracted': {
      const alias = aliasFor(event.seatId, viewer, state);
      return alias ? { ...event, seatId: alias } : event;
    }
    default:
      return event;
  }
}

function aliasFor(author: SeatId, viewer: Seat, state: SessionState): SeatId | null {
  if (!isAtTable(viewer.role) || author === viewer.id || !state.config?.pseudonyms) return null;
  const seat = state.seats.get(author);
  return seat?.role === 'observer' ? seat.alias : null;
}
