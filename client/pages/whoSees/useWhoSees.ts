import type { SessionId } from '@fishbowl/shared/core/ids';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { watcherRows } from '../../view/watcherRows.ts';

/** Who can see what of a session, asked anew by whoever shows it: nothing older is shown. `key`: what it changes with. */
export function useWhoSees(sessionId: SessionId, key = '') {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const { data, isError, refetch } = useQuery({
    queryKey: ['whoSees', sessionId, key],
    queryFn: () => api.whoSees(sessionId),
    gcTime: 0,
  });
  return {
    rows: data ? watcherRows(data, i18n.language, t) : null,
    isHidden: data?.frozen ?? false,
    isError,
    again: () => void refetch(),
  };
}
