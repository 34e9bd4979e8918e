import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { useMe } from '../../hooks/useMe.ts';
import { useSession } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { errorWords } from '../../view/errorWords.ts';

/** Offers somebody who is signed in, and came as a guest, to keep the session in their account. */
export function ClaimNotice() {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const { seat } = useSession();
  const { data: me } = useMe();
  const claim = useMutation({
    mutationFn: () => api.claimSeat(seat.sessionId),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['seat', seat.sessionId] }),
  });
  const name = me?.account?.name ?? me?.account?.login;
  if (claim.isSuccess) return <Notice tone="calm" title={t('claim.done')} />;
  if (seat.takenUp && name !== undefined) return <TakenUpNotice />;
  if (!seat.claimable || name === undefined) return null;
  return (
    <Notice
      tone={claim.error ? 'fault' : 'calm'}
      title={claim.error ? errorWords(claim.error, t) : t('claim.title')}
      action={
        <Button isDisabled={claim.isPending} onPress={() => claim.mutate()}>
          {t('claim.go')}
        </Button>
      }
    >
      {t('claim.words', { name })}
    </Notice>
  );
}

function TakenUpNotice() {
  const { t } = useTranslation();
  return (
    <Notice tone="calm" title={t('takenUp.title')}>
      {t('takenUp.words')}
    </Notice>
  );
}
