import { joinCodeLength } from '@fishbowl/shared/protocol/http/joinCode';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { ApiError } from '../../api/ApiError.ts';
import { useApi } from '../../hooks/useApi.ts';
import { useMe } from '../../hooks/useMe.ts';
import { useTheme } from '../../hooks/useTheme.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ThemeToggle } from '../../ui/ThemeToggle.tsx';
import { errorWords } from '../../view/errorWords.ts';
import { codePath } from '../../view/wayIn.ts';
import { FrontDoor } from './FrontDoor.tsx';

/** A code leads to the way in that a link leads to; it is looked at first, so that a mistyped one is told here. */
export function FrontDoorPage() {
  const { t } = useTranslation();
  const api = useApi();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const theme = useTheme('observation');
  const [code, setCode] = useState('');
  const { data: me } = useMe();
  useTitle('');
  const look = useMutation({
    mutationFn: () => api.look({ way: { by: 'code', code } }),
    onSuccess: (found) => {
      queries.setQueryData(['look', { by: 'code', code }], found);
      return navigate(codePath(code));
    },
  });
  if (me?.setupNeeded) return <Navigate to="/setup" replace />;
  return (
    <FrontDoor
      code={code}
      codeLength={joinCodeLength}
      onCode={(typed) => {
        look.reset();
        setCode(typed);
      }}
      onGo={() => look.mutate()}
      isBusy={look.isPending}
      error={look.error && (isIllegible(look.error) ? t('error.linkUnknown') : errorWords(look.error, t))}
      corner={
        <>
          <ThemeToggle {...theme} />
          {me?.account ? (
            <LinkButton to="/home">{t('common.sessions')}</LinkButton>
          ) : (
            <LinkButton to="/sign-in">{t('common.signIn')}</LinkButton>
          )}
        </>
      }
    />
  );
}

/** Letters that no code has. */
function isIllegible(error: unknown): boolean {
  return error instanceof ApiError && error.reply.error === 'invalid';
}
