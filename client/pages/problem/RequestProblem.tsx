import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/ApiError.ts';
import { useTheme } from '../../hooks/useTheme.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Problem, type ProblemKind } from './Problem.tsx';

interface RequestProblemProps {
  readonly error: unknown;
  readonly onAgain: () => void;
}

/** A page that could not get what it shows. */
export function RequestProblem({ error, onAgain }: RequestProblemProps) {
  const { t } = useTranslation();
  const kind = kindOf(error);
  useTheme('reading');
  useTitle(t(`problem.${kind}.title`));
  return (
    <Problem
      kind={kind}
      reference={error instanceof ApiError ? error.reply.id : undefined}
      action={
        <>
          {kind !== 'missing' && <Button onPress={onAgain}>{t('problem.again')}</Button>}
          <LinkButton to="/">{t('problem.home')}</LinkButton>
        </>
      }
    />
  );
}

function kindOf(error: unknown): ProblemKind {
  if (!(error instanceof ApiError)) return 'unreached';
  switch (error.reply.error) {
    case 'notFound':
    case 'invalid': // An address with an id that cannot be one.
    case 'notSignedIn':
    case 'notAllowed': // A page for others.
      return 'missing';
    case 'frozen':
      return 'hidden';
    case 'unavailable':
      return 'unreached';
    default:
      return 'fault';
  }
}
