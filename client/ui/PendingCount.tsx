import { useTranslation } from 'react-i18next';
import styles from './PendingCount.module.css';

interface PendingCountProps {
  readonly count: number;
  /** False: lost with the tab, which is said. */
  readonly isKept: boolean;
}

/** "2 not yet confirmed", with the ring that stands around those tags; nothing when all are. */
export function PendingCount({ count, isKept }: PendingCountProps) {
  const { t } = useTranslation();
  return (
    <span className={styles.pending} role="status" data-any={count > 0}>
      {count > 0 && t(isKept ? 'live.pending' : 'live.pendingInTab', { count })}
    </span>
  );
}
