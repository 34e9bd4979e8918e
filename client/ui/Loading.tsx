import { useTranslation } from 'react-i18next';
import styles from './Loading.module.css';

/** A page on its way. Says so only after a moment: most are there before that. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <p className={styles.loading} role="status">
      {t('common.loading')}
    </p>
  );
}
