import { passwordLimits } from '@fishbowl/shared/protocol/http/account';
import type { PasswordLinkLookReply } from '@fishbowl/shared/protocol/http/people';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../hooks/useApi.ts';
import { useSecret } from '../../hooks/useSecret.ts';
import { useTheme } from '../../hooks/useTheme.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NewPasswordField } from '../../ui/NewPasswordField.tsx';
import { ThemeToggle } from '../../ui/ThemeToggle.tsx';
import { errorWords, hasProblemAt } from '../../view/errorWords.ts';
import { Entrance } from '../frontDoor/Entrance.tsx';
import { DeadLink } from './DeadLink.tsx';

/** A way to a password, for once. */
export function PasswordPage() {
  const { t } = useTranslation();
  const api = useApi();
  const token = useSecret();
  useTheme('observation');
  useTitle(t('choosePassword.title'));
  const { data, error, refetch } = useQuery({
    queryKey: ['passwordLink', token],
    queryFn: () => api.lookPasswordLink(token ?? ''),
    enabled: token !== null,
    staleTime: Number.POSITIVE_INFINITY, // Once used, it would look dead on the way to the next page.
  });
  if (token === null) return <DeadLink error={null} onAgain={() => {}} />;
  if (data) return <Choose token={token} whose={data} />;
  return error ? <DeadLink error={error} onAgain={() => void refetch()} /> : <Loading />;
}

interface ChooseProps {
  readonly token: string;
  readonly whose: PasswordLinkLookReply;
}

function Choose({ token, whose: { name, login } }: ChooseProps) {
  const { t } = useTranslation();
  const theme = useTheme('observation');
  const [password, setPassword] = useState('');
  const use = useUse(token);
  const isReady = password.length >= passwordLimits.min && !use.isPending;
  const isBad = hasProblemAt(use.error, 'password');
  return (
    <Entrance
      title={t('choosePassword.title')}
      words={`${t('choosePassword.words', { name, login })} ${t('choosePassword.after')}`}
      error={use.error && !isBad ? errorWords(use.error, t) : null}
      corner={<ThemeToggle {...theme} />}
      onSubmit={() => isReady && use.mutate(password)}
      actions={
        <Button tone="go" type="submit" isDisabled={!isReady}>
          {t('choosePassword.go')}
        </Button>
      }
    >
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      <NewPasswordField
        label={t('choosePassword.password')}
        error={isBad ? t('error.field.password') : undefined}
        value={password}
        onChange={setPassword}
        autoFocus
      />
    </Entrance>
  );
}

function useUse(token: string) {
  const api = useApi();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => api.choosePassword({ token, password }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['me'] });
      await navigate('/home', { replace: true });
    },
  });
}
