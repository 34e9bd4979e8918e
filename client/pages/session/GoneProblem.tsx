import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import type { Link } from '../../sync/SessionConnection.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem, type ProblemKind } from '../problem/Problem.tsx';
import { HiddenProblem } from './HiddenProblem.tsx';

type Reason = Extract<Link, { status: 'gone' }>['reason'];

const kinds: Readonly<Partial<Record<Reason, ProblemKind>>> = {
  oldPage: 'old',
  seatRevoked: 'removed',
  notAllowed: 'removed',
};

/** The connection ended for good: why, and what can be done. */
export function GoneProblem({ reason }: { readonly reason: Reason }) {
  const { t } = useTranslation();
  if (reason === 'frozen') return <Hidden />;
  const kind = kinds[reason] ?? 'fault';
  if (kind === 'removed') return <Removed />;
  return (
    <Problem kind={kind} action={<Button onPress={() => window.location.reload()}>{t('problem.reload')}</Button>} />
  );
}

/** The connection is taken up again where it was left, with all that it had not sent yet. */
function Hidden() {
  const { seat, session } = useSession();
  const waiting = useSnapshot(({ pendingCount }) => pendingCount);
  const onBack = useCallback(() => session.connection.open(), [session]);
  return <HiddenProblem sessionId={seat.sessionId} waiting={waiting} onBack={onBack} />;
}

/** Nothing of what was not confirmed goes without a word: it stays until its author deletes it. */
function Removed() {
  const { t } = useTranslation();
  const { session } = useSession();
  const count = useSnapshot(({ pendingCount, keeping }) => (keeping.isKept ? pendingCount : 0));
  const [isDeleted, setDeleted] = useState(false);
  const discard = () => {
    session.connection.discard().then(
      () => setDeleted(true),
      () => {}, // They stay, and so does the button.
    );
  };
  if (count === 0) return <Problem kind="removed" />;
  if (isDeleted) return <Problem kind="removed" detail={t('problem.deleted')} />;
  return (
    <Problem
      kind="removed"
      detail={t('problem.unsent', { count })}
      action={<Button onPress={discard}>{t('problem.delete')}</Button>}
    />
  );
}
