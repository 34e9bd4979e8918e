import type { SessionId } from '@fishbowl/shared/core/ids';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { Way } from '../view/sessionItem.ts';
import { useApi } from './useApi.ts';
import { useForgetSeat } from './useForgetSeat.ts';

interface Wanted {
  readonly id: SessionId;
  readonly way: Exclude<Way, 'none'>;
}

/** Takes the seat that one's account has or may have, then goes there. Always on a press: a page may play sound only to who has pressed something. */
export function useEnter() {
  const api = useApi();
  const navigate = useNavigate();
  const forget = useForgetSeat();
  return useMutation({
    mutationFn: ({ id }: Wanted) => api.enter(id),
    onSuccess: (_, { id, way }) => {
      forget(id);
      return navigate(way === 'report' ? `/s/${id}/report` : `/s/${id}`);
    },
  });
}
