import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { isError } from '../../view/isError.ts';
import { Problem } from '../problem/Problem.tsx';
import { RequestProblem } from '../problem/RequestProblem.tsx';

interface DeadLinkProps {
  /** Null: nothing legible stood in the address. */
  readonly error: unknown;
  readonly onAgain: () => void;
}

/** A link that opens nothing, or a server that did not say what it opens. */
export function DeadLink({ error, onAgain }: DeadLinkProps) {
  const { t } = useTranslation();
  const isDead = error === null || isError(error, 'linkUnknown') || isError(error, 'invalid');
  if (!isDead) return <RequestProblem error={error} onAgain={onAgain} />;
  return <Problem kind="link" action={<LinkButton to="/">{t('problem.home')}</LinkButton>} />;
}
