import type { SessionId } from '@fishbowl/shared/core/ids';
import { useQueryClient } from '@tanstack/react-query';

/** Forgets which seat this browser had in a session: it may have another one from now on. */
export function useForgetSeat(): (sessionId: SessionId) => void {
  const queries = useQueryClient();
  return (sessionId) => queries.removeQueries({ queryKey: ['seat', sessionId] });
}
