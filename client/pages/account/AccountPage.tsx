import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { useMe } from '../../hooks/useMe.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { deviceName } from '../../view/deviceName.ts';
import { errorWords } from '../../view/errorWords.ts';
import { formatMoment } from '../../view/formatMoment.ts';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import { Account } from './Account.tsx';
import { OwnData } from './OwnData.tsx';
import { OwnName } from './OwnName.tsx';
import { OwnPassword } from './OwnPassword.tsx';

/** One's name and password, where one is signed in, what is kept, and the ways out. */
export function AccountPage() {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const { data: me } = useMe();
  const { data, error, refetch } = useQuery({ queryKey: ['signIns'], queryFn: api.signIns });
  const revoke = useMutation({
    mutationFn: api.revokeSignIn,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['signIns'] }),
  });
  const signOut = useSignOut();
  useTitle(t('account.title'));
  if (error) return <RequestProblem error={error} onAgain={() => void refetch()} />;
  if (!data || !me?.account) return <Loading />;
  const { account } = me;
  const trouble = revoke.error ?? signOut.error;
  return (
    <>
      <Account
        name={account.name ?? account.login}
        signIns={data.signIns.map(({ id, createdMs, lastSeenMs, userAgent, current }) => {
          const { browser = t('account.browser'), system = t('account.system') } = deviceName(userAgent);
          return {
            id,
            device: t('account.device', { browser, system }),
            since: formatMoment(createdMs, i18n.language),
            seen: formatMoment(lastSeenMs, i18n.language),
            isHere: current,
          };
        })}
        onRevoke={(id) => revoke.mutate(id)}
        own={
          <>
            <OwnName name={account.name ?? ''} />
            <OwnPassword />
          </>
        }
        data={<OwnData login={account.login} />}
        action={
          <Button isDisabled={signOut.isPending} onPress={() => signOut.mutate()}>
            {t('common.signOut')}
          </Button>
        }
      />
      <StatusLine words={trouble && errorWords(trouble, t)} />
    </>
  );
}

/** By a new load of the front door: nothing that was read stays behind in the page. */
function useSignOut() {
  const api = useApi();
  return useMutation({ mutationFn: api.signOut, onSuccess: () => window.location.assign('/') });
}
