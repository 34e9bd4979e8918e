import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../hooks/useMe.ts';
import { useNames } from '../../hooks/useNames.ts';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { PersonDot } from '../../ui/PersonDot.tsx';
import styles from './Leaders.module.css';

/** Who leads: whoever sits as supervisor. A colleague comes in by the supervisor's link, and then one may leave. */
export function Leaders() {
  const { t } = useTranslation();
  const id = useId();
  const { seat } = useSession();
  const nameOf = useNames();
  const { data: me } = useMe();
  const leaders = useSnapshot(({ roster }) => roster).filter(({ role }) => role === 'supervisor');
  return (
    <section className={styles.leaders} aria-labelledby={id}>
      <h2 id={id}>{t('leads.title')}</h2>
      <ul>
        {leaders.map(({ seatId, online }) => (
          <li key={seatId}>
            {nameOf(seatId)}
            <PersonDot here={online} words={t(online ? 'coverage.here' : 'coverage.away')} />
          </li>
        ))}
      </ul>
      <p className={styles.words}>{t('leads.handOver')}</p>
      {me?.account && (
        <LinkButton to={`/sessions/${seat.sessionId}`} tone="quiet">
          {t('gap.links')}
        </LinkButton>
      )}
    </section>
  );
}
