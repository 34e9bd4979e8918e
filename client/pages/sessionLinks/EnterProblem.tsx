import type { SessionId } from '@fishbowl/shared/core/ids';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/ApiError.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { errorWords } from '../../view/errorWords.ts';

interface EnterProblemProps {
  readonly error: unknown;
  readonly sessionId: SessionId;
}

/** The instructor could not go in; who has another place there already is shown the way to it. */
export function EnterProblem({ error, sessionId }: EnterProblemProps) {
  const { t } = useTranslation();
  const isSeated = error instanceof ApiError && error.reply.error === 'alreadySeated';
  return (
    <Notice
      tone={isSeated ? 'calm' : 'fault'}
      title={errorWords(error, t)}
      action={isSeated && <LinkButton to={`/s/${sessionId}`}>{t('problem.goThere')}</LinkButton>}
    />
  );
}
