import type { SessionId } from '@fishbowl/shared/core/ids';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { watcherRows } from '../../view/watcherRows.ts';

/** Who can see what of a session, asked anew each time it is looked at. `key`: what it changes with. */
export function useWhoSees(sessionId: SessionId, isAsked: boolean, key = '') {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const { data, isError, refetch } = useQuery({
    queryKey: ['whoSees', sessionId, key],
    queryFn: () => api.whoSees(sessionId),
    enabled: isAsked,
    staleTime: 0,
  });
  return {
    rows: data ? watcherRows(data, i18n.language, t) : null,
    isHidden: data?.frozen ?? false,
    isError,
    again: () => void refetch(),
  };
}
