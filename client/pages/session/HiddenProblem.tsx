import type { SessionId } from '@fishbowl/shared/core/ids';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../problem/Problem.tsx';

const lookAgainMs = 10_000;

interface HiddenProblemProps {
  readonly sessionId: SessionId;
  /** How many entries of one's own wait for it to come back. */
  readonly waiting?: number;
  /** It can be opened again. */
  readonly onBack: () => void;
}

/** The session is hidden for an incident. Looks now and then whether it has come back. */
export function HiddenProblem({ sessionId, waiting = 0, onBack }: HiddenProblemProps) {
  const { t } = useTranslation();
  const api = useApi();
  const look = useCallback(() => {
    api.seat(sessionId).then(onBack, () => {}); // Still hidden, or out of reach: it is looked for again.
  }, [api, sessionId, onBack]);
  useTitle(t('problem.hidden.title'));
  useEffect(() => {
    const timer = setInterval(look, lookAgainMs);
    return () => clearInterval(timer);
  }, [look]);
  return (
    <Problem
      kind="hidden"
      detail={waiting > 0 ? t('problem.unsentHidden', { count: waiting }) : undefined}
      action={<Button onPress={look}>{t('problem.look')}</Button>}
    />
  );
}
