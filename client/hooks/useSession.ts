import type { SeatReply } from '@fishbowl/shared/protocol/http/seats';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { SessionSnapshot, SessionStore } from '../state/createSessionStore.ts';

/** One seat in one session: who one is there, and the connection. */
export interface SeatedSession {
  readonly seat: SeatReply;
  readonly session: SessionStore;
}

export const SeatedSessionContext = createContext<SeatedSession | null>(null);

/** The session that the page is in. Throws outside of one. */
export function useSession(): SeatedSession {
  const session = useContext(SeatedSessionContext);
  if (!session) throw new Error('useSession outside of a session page');
  return session;
}

/** A part of what the seat's connection knows; renders again when that part changes. */
export function useSnapshot<T>(select: (snapshot: SessionSnapshot) => T): T {
  return useStore(useSession().session.store, select);
}
