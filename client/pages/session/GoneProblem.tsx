import { useTranslation } from 'react-i18next';
import type { Link } from '../../sync/SessionConnection.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem, type ProblemKind } from '../problem/Problem.tsx';

type Reason = Extract<Link, { status: 'gone' }>['reason'];

const kinds: Readonly<Partial<Record<Reason, ProblemKind>>> = {
  oldPage: 'old',
  seatRevoked: 'removed',
  notAllowed: 'removed',
};

/** The connection ended for good: why, and what can be done. */
export function GoneProblem({ reason }: { readonly reason: Reason }) {
  const { t } = useTranslation();
  const kind = kinds[reason] ?? 'fault';
  const reload = <Button onPress={() => window.location.reload()}>{t('problem.reload')}</Button>;
  return <Problem kind={kind} action={kind === 'removed' ? undefined : reload} />;
}
