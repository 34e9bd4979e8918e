import { useTranslation } from 'react-i18next';
import styles from './PendingCount.module.css';

/** "2 not yet confirmed", with the ring that stands around those tags; nothing when all are. */
export function PendingCount({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return (
    <span className={styles.pending} role="status" data-any={count > 0}>
      {count > 0 && t('live.pending', { count })}
    </span>
  );
}
