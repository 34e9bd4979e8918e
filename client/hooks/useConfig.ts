import type { SessionConfig } from '@fishbowl/shared/session/config';
import { useSession, useSnapshot } from './useSession.ts';

/** How the session is held, as chosen in the lobby; what the seat was told on coming in may be older. */
export function useConfig(): SessionConfig {
  const { seat } = useSession();
  return useSnapshot(({ state }) => state.config) ?? seat.config;
}
