import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import line from '../../ui/Line.module.css';
import type { SessionItem } from '../../view/sessionItem.ts';
import styles from './SessionList.module.css';

interface SessionListProps {
  readonly sessions: readonly SessionItem[];
  /** Where a title leads: for those who look after the session. */
  readonly hrefOf?: ((session: SessionItem) => string) | undefined;
  readonly onEnter: (session: SessionItem) => void;
  readonly isBusy: boolean;
}

/** Sessions, one a row: what and as what, when, how it stands, and the way in. */
export function SessionList({ sessions, hrefOf, onEnter, isBusy }: SessionListProps) {
  return (
    <ul className={styles.list}>
      {sessions.map((session) => (
        <li key={session.id} className={cx(line.row, styles.row)}>
          <Title session={session} href={hrefOf?.(session)} />
          <span className={styles.when}>{session.when}</span>
          <span className={styles.state} data-running={session.isRunning}>
            {session.state}
          </span>
          <span className={styles.act}>
            <WayIn session={session} onEnter={onEnter} isBusy={isBusy} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Title({ session, href }: { readonly session: SessionItem; readonly href: string | undefined }) {
  const { title, detail } = session;
  return (
    <span className={styles.what}>
      {href === undefined ? (
        <span className={styles.title}>{title}</span>
      ) : (
        <Link className={styles.title} to={href}>
          {title}
        </Link>
      )}
      {detail && <span className={styles.detail}>{detail}</span>}
    </span>
  );
}

interface WayInProps extends Pick<SessionListProps, 'onEnter' | 'isBusy'> {
  readonly session: SessionItem;
}

function WayIn({ session, onEnter, isBusy }: WayInProps) {
  const { t } = useTranslation();
  const { way, title } = session;
  if (way === 'none') return null;
  return (
    <Button
      isDisabled={isBusy}
      aria-label={t(way === 'enter' ? 'sessionState.enterTo' : 'sessionState.reportOf', { title })}
      onPress={() => onEnter(session)}
    >
      {t(`sessionState.${way}`)}
    </Button>
  );
}
