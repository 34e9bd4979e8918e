import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/ApiError.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { errorWords } from '../../view/errorWords.ts';
import { Entrance } from '../frontDoor/Entrance.tsx';
import { Problem } from '../problem/Problem.tsx';
import { TakenProblem } from './TakenProblem.tsx';

interface RefusedProblemProps {
  readonly error: unknown;
  readonly onAgain: () => void;
}

/** The way in stays shut, and why. What may pass can be tried again. */
export function RefusedProblem({ error, onAgain }: RefusedProblemProps) {
  const { t } = useTranslation();
  const home = <LinkButton to="/">{t('problem.home')}</LinkButton>;
  const code = error instanceof ApiError ? error.reply.error : null;
  if (code === 'linkUnknown' || code === 'invalid') return <Problem kind="link" action={home} />;
  if (code === 'roleTaken') return <TakenProblem />;
  return (
    <Entrance
      title={t('join.shut')}
      error={errorWords(error, t)}
      onSubmit={onAgain}
      actions={
        <>
          <Button tone="go" type="submit">
            {t('problem.again')}
          </Button>
          {home}
        </>
      }
    >
      {null}
    </Entrance>
  );
}
