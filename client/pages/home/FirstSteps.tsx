import type { AccountRole } from '@fishbowl/shared/access/accountRole';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import { homeSteps } from '../../view/homeSteps.ts';
import styles from './FirstSteps.module.css';

/** How it goes, for who has nothing here yet. */
export function FirstSteps({ role }: { readonly role: AccountRole }) {
  const { t } = useTranslation();
  return (
    <Section title={t('home.howTitle')}>
      <ol className={styles.steps}>
        {homeSteps(role).map((step) => (
          <li key={step}>{t(`home.step.${step}`)}</li>
        ))}
      </ol>
    </Section>
  );
}
