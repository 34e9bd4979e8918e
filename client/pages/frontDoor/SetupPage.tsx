import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { useApi } from '../../hooks/useApi.ts';
import { useMe } from '../../hooks/useMe.ts';
import { useTheme } from '../../hooks/useTheme.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { ThemeToggle } from '../../ui/ThemeToggle.tsx';
import { errorWords, hasProblemAt } from '../../view/errorWords.ts';
import { type FirstInstructor, FirstRun } from './FirstRun.tsx';

/** First run. The terminal prints the token alone and, ready to open, behind the `#` of this address. */
export function SetupPage() {
  const { t } = useTranslation();
  const api = useApi();
  const { hash } = useLocation();
  const queries = useQueryClient();
  const theme = useTheme('observation');
  const { data: me } = useMe();
  useTitle(t('firstRun.title'));
  const setup = useMutation({
    // One name for people to read and to sign in with: there is nobody yet to tell the two apart.
    mutationFn: ({ token, name, password }: FirstInstructor) => api.setup({ token, name, login: name, password }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['me'] }),
  });
  if (me && !me.setupNeeded) return <Navigate to={me.account ? '/home' : '/sign-in'} replace />;
  const at = (...paths: readonly string[]) => paths.some((path) => hasProblemAt(setup.error, path));
  return (
    <FirstRun
      token={hash.slice(1)}
      isBusy={setup.isPending}
      error={setup.error && errorWords(setup.error, t)}
      fieldErrors={{
        ...(at('token') && { token: t('error.field.token') }),
        ...(at('name', 'login') && { name: t('error.field.name') }),
        ...(at('password') && { password: t('error.field.password') }),
      }}
      onCreate={(instructor) => setup.mutate(instructor)}
      corner={<ThemeToggle {...theme} />}
    />
  );
}
