import { sessionIdSchema } from '@fishbowl/shared/core/ids';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../hooks/useApi.ts';

/** Who one is in the session that the address names. It does not change while the page is open. */
export function useSeat() {
  const api = useApi();
  const { sessionId } = useParams();
  return useQuery({
    queryKey: ['seat', sessionId],
    queryFn: () => api.seat(sessionIdSchema.parse(sessionId)),
    staleTime: Number.POSITIVE_INFINITY,
    retry: (failures, error) => failures < 3 && !api.isRefusal(error),
  });
}
