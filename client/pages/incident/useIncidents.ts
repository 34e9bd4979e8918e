import type { SessionId } from '@fishbowl/shared/core/ids';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../hooks/useApi.ts';

/** Every time a session was hidden or brought back. Refused to whoever may not bring it back. */
export function useIncidents(sessionId: SessionId) {
  const api = useApi();
  return useQuery({ queryKey: ['incidents', sessionId], queryFn: () => api.incidents(sessionId) });
}
