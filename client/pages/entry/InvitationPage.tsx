import type { InvitationLookReply } from '@fishbowl/shared/protocol/http/invitations';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../hooks/useApi.ts';
import { useMe } from '../../hooks/useMe.ts';
import { useSecret } from '../../hooks/useSecret.ts';
import { useTheme } from '../../hooks/useTheme.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ThemeToggle } from '../../ui/ThemeToggle.tsx';
import { DeadLink } from './DeadLink.tsx';
import { InvitedKnown } from './InvitedKnown.tsx';
import { InvitedNew, type NewAccount } from './InvitedNew.tsx';

/** An invitation into a course. Looked at first, so that nobody makes an account for a door that stays shut. */
export function InvitationPage() {
  const { t } = useTranslation();
  const api = useApi();
  const token = useSecret();
  const me = useMe();
  const account = me.data?.account;
  const personId = account?.personId ?? null;
  useTheme('observation');
  useTitle(t('invitation.pageTitle'));
  const look = useQuery({
    queryKey: ['invitation', token, personId],
    queryFn: () => api.lookInvitation(token ?? ''),
    enabled: token !== null && me.data !== undefined,
  });
  const accept = useAccept(token);
  if (accept.isIn) return <Loading />;
  const error = token === null ? null : (me.error ?? look.error);
  if (token === null || error) {
    return <DeadLink error={error} onAgain={() => void Promise.all([me.refetch(), look.refetch()])} />;
  }
  if (!me.data || !look.data) return <Loading />;
  return (
    <Invited token={token} found={look.data} name={account ? (account.name ?? account.login) : null} accept={accept} />
  );
}

/** Who has accepted is on the way: this page has nothing more to say to them, least of all that they are in already. */
function useAccept(token: string | null) {
  const api = useApi();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isIn, setIn] = useState(false);
  const accept = useMutation({
    mutationFn: (account: NewAccount | undefined) =>
      api.acceptInvitation({ token: token ?? '', ...(account && { account }) }),
    onSuccess: async ({ courseId, status }) => {
      setIn(true);
      await queries.invalidateQueries();
      // One's own page says that one waits until staff say yes.
      await navigate(status === 'pending' ? '/home' : `/courses/${courseId}`, { replace: true });
    },
  });
  return { ...accept, isIn };
}

interface InvitedProps {
  readonly token: string;
  readonly found: InvitationLookReply;
  /** Of who is signed in; null: nobody is. */
  readonly name: string | null;
  readonly accept: ReturnType<typeof useAccept>;
}

function Invited({ token, found, name, accept }: InvitedProps) {
  const theme = useTheme('observation');
  const shared = { found, isBusy: accept.isPending, error: accept.error, corner: <ThemeToggle {...theme} /> };
  if (name === null) return <InvitedNew {...shared} token={token} onMake={(account) => accept.mutate(account)} />;
  return <InvitedKnown {...shared} name={name} onGo={() => accept.mutate(undefined)} />;
}
