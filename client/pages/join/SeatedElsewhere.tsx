import type { SessionId } from '@fishbowl/shared/core/ids';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Problem } from '../problem/Problem.tsx';

/** One person has one seat: says which it is, and leads to it. */
export function SeatedElsewhere({ sessionId }: { readonly sessionId: SessionId }) {
  const { t } = useTranslation();
  const api = useApi();
  const { data } = useQuery({ queryKey: ['seat', sessionId], queryFn: () => api.seat(sessionId) });
  return (
    <Problem
      kind="seated"
      detail={data && t('problem.seatedAs', { part: t(`roles.as.${data.role}`) })}
      action={<LinkButton to={`/s/${sessionId}`}>{t('problem.goThere')}</LinkButton>}
    />
  );
}
