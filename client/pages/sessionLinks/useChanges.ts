import type { SeatId, SessionId } from '@fishbowl/shared/core/ids';
import type { PlaceBody, RenewBody, SessionReply } from '@fishbowl/shared/protocol/http/sessions';
import type { Role } from '@fishbowl/shared/session/seat';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../hooks/useApi.ts';

/** What can be done to the ways into a session. Each answer is the session as it is afterwards. */
export function useChanges(id: SessionId) {
  const api = useApi();
  const queries = useQueryClient();
  const onSuccess = (session: SessionReply) => {
    queries.setQueryData(['session', id], session);
  };
  return {
    renew: useMutation({
      mutationFn: ({ role, what }: RenewBody & { readonly role: Role }) => api.renewLink(id, role, { what }),
      onSuccess,
    }),
    revokeLink: useMutation({ mutationFn: (role: Role) => api.revokeLink(id, role), onSuccess }),
    setPlace: useMutation({ mutationFn: (place: PlaceBody) => api.setPlace(id, place), onSuccess }),
    revokeSeat: useMutation({ mutationFn: (seatId: SeatId) => api.revokeSeat(id, seatId), onSuccess }),
  };
}
