import { useTranslation } from 'react-i18next';
import { Clock } from '../../ui/Clock.tsx';
import styles from './Highlights.module.css';

/** A moment worth naming. */
export interface ReportMoment {
  readonly id: string;
  readonly atMs: number;
  /** What was said or noted there, word for word. */
  readonly quote?: string | undefined;
  readonly words: string;
}

/** What worked, up to three moments beside each other. */
export function Highlights({ moments }: { readonly moments: readonly ReportMoment[] }) {
  const { t } = useTranslation();
  if (moments.length === 0) return <p className={styles.words}>{t('report.noneWorked')}</p>;
  return (
    <ol className={styles.list}>
      {moments.map((moment) => (
        <li key={moment.id}>
          <p className={styles.time}>
            <Clock ms={moment.atMs} size="text" />
          </p>
          {moment.quote && <blockquote className={styles.quote}>“{moment.quote}”</blockquote>}
          <p className={styles.words}>{moment.words}</p>
        </li>
      ))}
    </ol>
  );
}
