import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { useApi } from '../../hooks/useApi.ts';
import { useMe } from '../../hooks/useMe.ts';
import { useTheme } from '../../hooks/useTheme.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { ThemeToggle } from '../../ui/ThemeToggle.tsx';
import { errorWords } from '../../view/errorWords.ts';
import { cameFrom } from '../../view/signInFirst.ts';
import { SignIn } from './SignIn.tsx';

/** Afterwards one is where one wanted to go. */
export function SignInPage() {
  const { t } = useTranslation();
  const api = useApi();
  const { state } = useLocation();
  const queries = useQueryClient();
  const theme = useTheme('observation');
  const { data: me } = useMe();
  useTitle(t('signIn.title'));
  const signIn = useMutation({
    mutationFn: ({ name, password }: { readonly name: string; readonly password: string }) =>
      api.signIn({ login: name, password }),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (me?.setupNeeded) return <Navigate to="/setup" replace />;
  if (me?.account) return <Navigate to={cameFrom(state)} replace />;
  return (
    <SignIn
      isBusy={signIn.isPending}
      error={signIn.error && errorWords(signIn.error, t)}
      onSignIn={(account) => signIn.mutate(account)}
      corner={<ThemeToggle {...theme} />}
    />
  );
}
