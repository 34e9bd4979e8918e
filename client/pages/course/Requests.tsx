import type { Member } from '@fishbowl/shared/protocol/http/courses';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../hooks/useReader.ts';
import { Button } from '../../ui/Button.tsx';
import { Login } from '../../ui/Login.tsx';
import { Section } from '../../ui/Section.tsx';
import { formatWhenAlone } from '../../view/formatWhen.ts';
import styles from './People.module.css';
import type { Change } from './useMemberChange.ts';

interface RequestsProps {
  readonly asking: readonly Member[];
  readonly isBusy: boolean;
  readonly onChange: (change: Change) => void;
}

/** Who has asked by the course's code: one press admits. */
export function Requests({ asking, isBusy, onChange }: RequestsProps) {
  const { t } = useTranslation();
  const reader = useReader();
  return (
    <Section title={t('coursePeople.asking')} aside={asking.length}>
      <ul>
        {asking.map((member) => {
          const name = member.name ?? '';
          const become = (status: Change['status']) => onChange({ member, role: member.role, status });
          return (
            <li key={member.personId} className={styles.request}>
              <span className={styles.who}>
                <strong>{name}</strong>
                <span className={styles.login}>
                  <Login login={member.login} />
                </span>
              </span>
              <span className={styles.since}>{formatWhenAlone(member.sinceMs, reader)}</span>
              <span className={styles.buttons}>
                <Button
                  tone="go"
                  isDisabled={isBusy}
                  aria-label={t('coursePeople.admitOf', { name })}
                  onPress={() => become('active')}
                >
                  {t('coursePeople.admit')}
                </Button>
                <Button
                  isDisabled={isBusy}
                  aria-label={t('coursePeople.declineOf', { name })}
                  onPress={() => become('removed')}
                >
                  {t('coursePeople.decline')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
