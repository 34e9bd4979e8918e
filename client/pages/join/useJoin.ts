import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useApi } from '../../hooks/useApi.ts';
import { useForgetSeat } from '../../hooks/useForgetSeat.ts';
import type { WayIn } from '../../view/wayIn.ts';

/** Takes the seat, then goes to it. Always on a press: a page may play sound only to who has pressed something. */
export function useJoin(way: WayIn) {
  const api = useApi();
  const navigate = useNavigate();
  const forget = useForgetSeat();
  return useMutation({
    mutationFn: (name: string | undefined) => api.join({ way, ...(name !== undefined && { name }) }),
    onSuccess: ({ sessionId }) => {
      forget(sessionId);
      return navigate(`/s/${sessionId}`, { replace: true });
    },
  });
}
