import { useTranslation } from 'react-i18next';
import { Clock } from '../../ui/Clock.tsx';
import type { ReportMoment } from './Highlights.tsx';
import styles from './Moments.module.css';

/** Moments to come back to, in the order of the conversation. */
export function Moments({ moments }: { readonly moments: readonly ReportMoment[] }) {
  const { t } = useTranslation();
  if (moments.length === 0) return <p className={styles.none}>{t('report.noMoments')}</p>;
  return (
    <ol>
      {moments.map((moment) => (
        <li key={moment.id} className={styles.moment}>
          <span className={styles.time}>
            <Clock ms={moment.atMs} size="text" />
          </span>
          <p>
            {moment.quote && <span>“{moment.quote}” </span>}
            {moment.words}
          </p>
        </li>
      ))}
    </ol>
  );
}
