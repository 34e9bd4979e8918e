import { type SessionId, sessionIdSchema } from '@fishbowl/shared/core/ids';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { useApi } from '../../hooks/useApi.ts';
import { useEnter } from '../../hooks/useEnter.ts';
import { useMe } from '../../hooks/useMe.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { errorWords } from '../../view/errorWords.ts';
import { isError } from '../../view/isError.ts';
import { wayOf } from '../../view/sessionItem.ts';
import { Problem } from '../problem/Problem.tsx';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import { HiddenProblem } from './HiddenProblem.tsx';

interface NoSeatProps {
  readonly error: unknown;
  readonly onAgain: () => void;
}

/** This browser has no seat here. Whoever has an account takes the one that is theirs; staff find it on the session's own page. */
export function NoSeat({ error, onAgain }: NoSeatProps) {
  const { sessionId = '' } = useParams();
  const { data: me, isPending } = useMe();
  if (isError(error, 'frozen')) return <HiddenProblem sessionId={sessionIdSchema.parse(sessionId)} onBack={onAgain} />;
  // Whoever may know of the session is told that it is not allowed; everybody else, that there is none.
  const hasNone = isError(error, 'notFound') || isError(error, 'notAllowed');
  if (!hasNone) return <RequestProblem error={error} onAgain={onAgain} />;
  if (isPending) return <Loading />;
  if (me?.account) return <SignedIn sessionId={sessionIdSchema.parse(sessionId)} />;
  return <RequestProblem error={error} onAgain={onAgain} />;
}

/** Goes in on a press only: a page may play sound to nobody who has not pressed anything. */
function SignedIn({ sessionId }: { readonly sessionId: SessionId }) {
  const { t } = useTranslation();
  const api = useApi();
  const enter = useEnter();
  const { data, error, refetch } = useQuery({ queryKey: ['mySessions'], queryFn: api.mySessions });
  if (!data) return error ? <RequestProblem error={error} onAgain={() => void refetch()} /> : <Loading />;
  const mine = data.sessions.find(({ id }) => id === sessionId);
  const way = mine ? wayOf(mine) : 'none';
  if (!mine || way === 'none') return <Navigate to={`/sessions/${sessionId}`} replace />;
  return (
    <Problem
      kind="place"
      detail={enter.error ? errorWords(enter.error, t) : t('next.goInAs', { part: t(`roles.as.${mine.role}`) })}
      action={
        <Button tone="go" isDisabled={enter.isPending} onPress={() => enter.mutate({ id: sessionId, way })}>
          {t(way === 'report' ? 'next.reportGo' : 'next.enterGo')}
        </Button>
      }
    />
  );
}
