import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './Home.module.css';

/** A session in the list. */
export interface SessionRow {
  readonly id: string;
  readonly title: string;
  /** Already formatted. */
  readonly when: string;
  readonly codebook: string;
  readonly phase: 'lobby' | 'live' | 'paused' | 'debrief' | 'closed';
  /** Where its title leads: the links, the room or the report. */
  readonly href: string;
}

interface HomeProps {
  readonly sessions: readonly SessionRow[];
  /** The way to earlier ones. */
  readonly more?: ReactNode;
}

/** The instructor's sessions, the newest first. */
export function Home({ sessions, more }: HomeProps) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('home.title')}
      action={
        <LinkButton to="/new" tone="go">
          {t('home.new')}
        </LinkButton>
      }
    >
      {sessions.length === 0 ? (
        <Section title={t('home.emptyTitle')}>
          <ol className={styles.steps}>
            <li>{t('home.step1')}</li>
            <li>{t('home.step2')}</li>
            <li>{t('home.step3')}</li>
          </ol>
        </Section>
      ) : (
        <table className={styles.sessions}>
          <thead>
            <tr>
              <th scope="col">{t('home.session')}</th>
              <th scope="col">{t('home.when')}</th>
              <th scope="col">{t('home.codebook')}</th>
              <th scope="col">{t('home.state')}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <th scope="row">
                  <Link to={session.href}>{session.title}</Link>
                </th>
                <td>{session.when}</td>
                <td>{session.codebook}</td>
                <td>{t(`home.phase.${session.phase}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more && <div className={styles.more}>{more}</div>}
    </Page>
  );
}
