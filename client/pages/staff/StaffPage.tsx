import { mayDo } from '@fishbowl/shared/access/mayDo';
import type { RightName } from '@fishbowl/shared/access/rights';
import { siteStandings } from '@fishbowl/shared/access/standingsOf';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Outlet, useLocation } from 'react-router';
import { useMe } from '../../hooks/useMe.ts';
import { useTheme } from '../../hooks/useTheme.ts';
import { Bar } from '../../ui/Bar.tsx';
import { BarAbove } from '../../ui/BarAbove.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ThemeToggle } from '../../ui/ThemeToggle.tsx';
import { signInFirst } from '../../view/signInFirst.ts';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import styles from './StaffPage.module.css';

/** Where one can go, each for those who may do there what it is for. */
const places = [
  { to: '/home', key: 'home', right: 'account.own' },
  { to: '/new', key: 'new', right: 'session.create' },
  { to: '/people', key: 'people', right: 'people.list' },
  { to: '/audit', key: 'audit', right: 'audit.read' },
] as const satisfies readonly { readonly to: string; readonly key: string; readonly right: RightName }[];

/** What the pages of everybody with an account share: the ways to the others, and that one must be signed in. */
export function StaffPage() {
  const { t } = useTranslation();
  const { data: me, error, refetch } = useMe();
  const { pathname } = useLocation();
  const theme = useTheme('reading');
  if (error && !me) return <RequestProblem error={error} onAgain={() => void refetch()} />;
  if (!me) return <Loading />;
  if (!me.account) return <Navigate to="/sign-in" state={signInFirst(pathname)} replace />;
  const standings = siteStandings(me.account.role);
  const open = places.filter(({ right }) => mayDo(right, standings));
  return (
    <>
      <Bar
        nav={
          <nav className={styles.nav} aria-label={t('nav.label')}>
            {open.map(({ to, key }) => (
              <NavLink key={to} to={to} end>
                {t(`nav.${key}`)}
              </NavLink>
            ))}
          </nav>
        }
      >
        <NavLink className={styles.account ?? ''} to="/account">
          {me.account.name ?? me.account.login}
        </NavLink>
        <ThemeToggle {...theme} />
      </Bar>
      <BarAbove value={true}>
        <Outlet />
      </BarAbove>
    </>
  );
}
