import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { useMe } from '../../hooks/useMe.ts';
import { useTheme } from '../../hooks/useTheme.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ThemeToggle } from '../../ui/ThemeToggle.tsx';
import { signInFirst } from '../../view/signInFirst.ts';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import styles from './StaffPage.module.css';

/** What all of an instructor's pages share: the way home, the account, and that one must be signed in. */
export function StaffPage() {
  const { t } = useTranslation();
  const { data: me, error, refetch } = useMe();
  const { pathname } = useLocation();
  const theme = useTheme('reading');
  if (error && !me) return <RequestProblem error={error} onAgain={() => void refetch()} />;
  if (!me) return <Loading />;
  if (!me.account) return <Navigate to="/sign-in" state={signInFirst(pathname)} replace />;
  return (
    <>
      <Bar>
        <nav className={styles.nav}>
          <Link to="/home">{t('common.sessions')}</Link>
          <Link to="/account">{me.account.name ?? me.account.login}</Link>
        </nav>
        <ThemeToggle {...theme} />
      </Bar>
      <Outlet />
    </>
  );
}
