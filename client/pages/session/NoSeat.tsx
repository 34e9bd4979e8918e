import { sessionIdSchema } from '@fishbowl/shared/core/ids';
import { Navigate, useParams } from 'react-router';
import { ApiError } from '../../api/ApiError.ts';
import { useMe } from '../../hooks/useMe.ts';
import { Loading } from '../../ui/Loading.tsx';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import { HiddenProblem } from './HiddenProblem.tsx';

interface NoSeatProps {
  readonly error: unknown;
  readonly onAgain: () => void;
}

/** This browser has no seat here. Instructors are shown the session's own page, where they can take one. */
export function NoSeat({ error, onAgain }: NoSeatProps) {
  const { sessionId = '' } = useParams();
  const { data: me, isPending } = useMe();
  if (error instanceof ApiError && error.reply.error === 'frozen')
    return <HiddenProblem sessionId={sessionIdSchema.parse(sessionId)} onBack={onAgain} />;
  const isUnknown = error instanceof ApiError && error.reply.error === 'notFound';
  if (!isUnknown) return <RequestProblem error={error} onAgain={onAgain} />;
  if (isPending) return <Loading />;
  if (me?.account) return <Navigate to={`/sessions/${sessionId}`} replace />;
  return <RequestProblem error={error} onAgain={onAgain} />;
}
