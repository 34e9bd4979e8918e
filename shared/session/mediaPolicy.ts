import type { SeatId } from '../core/ids.ts';
import type { SessionConfig } from './config.ts';
import type { Phase } from './phase.ts';
import { isAtTable, type Role } from './seat.ts';

export type MediaKind = 'audio' | 'video';

/** What of a session's state decides about its call. */
export interface CallState {
  readonly phase: Phase;
  readonly place: SessionConfig['place'];
}

/** May a seat send sound or pictures? In a time-out the supervisor may speak, unseen (C1, C3). */
export function mayProduce(
  seat: { role: Role; revoked: boolean },
  kind: MediaKind,
  { phase, place }: CallState,
): boolean {
  if (seat.revoked || place === 'room') return false;
  switch (phase) {
    case 'lobby':
    case 'closed':
      return false;
    case 'live':
      return isAtTable(seat.role);
    case 'paused':
      return isAtTable(seat.role) || (seat.role === 'supervisor' && kind === 'audio');
    case 'debrief':
      return true;
  }
}

/** May a seat receive what another one sends? Never its own: a second device of the same person would echo (C2). */
export function mayHear(
  viewer: { seatId: SeatId; role: Role; revoked: boolean },
  source: { seatId: SeatId; role: Role; kind: MediaKind },
  call: CallState,
): boolean {
  if (viewer.revoked || viewer.seatId === source.seatId) return false;
  if (!mayProduce({ role: source.role, revoked: false }, source.kind, call)) return false;
  return call.phase !== 'paused' || isAtTable(source.role) || viewer.role === 'student';
}
