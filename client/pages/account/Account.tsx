import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import line from '../../ui/Line.module.css';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './Account.module.css';

interface SignInRow {
  readonly id: string;
  /** "Firefox on Linux". */
  readonly device: string;
  /** Both already formatted. */
  readonly since: string;
  readonly seen: string;
  readonly isHere: boolean;
}

interface AccountProps {
  readonly name: string;
  readonly signIns: readonly SignInRow[];
  readonly onRevoke: (id: string) => void;
  /** Sign out here. */
  readonly action: ReactNode;
  /** Name and password, to be changed. */
  readonly own: ReactNode;
  /** What is kept about oneself, and the way to have it deleted. */
  readonly data: ReactNode;
}

/** One's own account. */
export function Account({ name, signIns, onRevoke, action, own, data }: AccountProps) {
  const { t } = useTranslation();
  return (
    <Page title={t('account.title')} lead={t('account.lead', { name })} action={action}>
      <div className={styles.sections}>
        {own}
        <Section title={t('account.signIns')}>
          <ul>
            {signIns.map(({ id, device, since, seen, isHere }) => (
              <li key={id} className={cx(line.row, styles.row)}>
                <span className={styles.device}>{device}</span>
                <span className={styles.when}>
                  {t('account.since', { when: since })}, {t('account.seen', { when: seen })}
                </span>
                {isHere ? (
                  <span className={styles.when}>{t('account.this')}</span>
                ) : (
                  <Button
                    tone="quiet"
                    aria-label={t('account.endOf', { device: `${device}, ${since}` })}
                    onPress={() => onRevoke(id)}
                  >
                    {t('account.end')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Section>
        {data}
      </div>
    </Page>
  );
}
