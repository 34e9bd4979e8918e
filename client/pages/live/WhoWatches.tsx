import { useTranslation } from 'react-i18next';
import { PersonDot } from '../../ui/PersonDot.tsx';
import styles from './WhoWatches.module.css';

/** A rater as the supervisor sees them while it is live. Others' counts stay away until a look. */
export interface Watcher {
  readonly id: string;
  readonly name: string;
  readonly isHere: boolean;
  /** What they were asked to watch; null: everything. */
  readonly task: string | null;
  /** Null while covered. */
  readonly tags: number | null;
}

/** Who watches what, and whether they are still connected. */
export function WhoWatches({ watchers }: { readonly watchers: readonly Watcher[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2 className={styles.head}>{t('watchers.title')}</h2>
      {watchers.length === 0 && <p className={styles.empty}>{t('watchers.empty')}</p>}
      <ul>
        {watchers.map((watcher) => (
          <li key={watcher.id} className={styles.row}>
            <span>
              {watcher.name} <small>{watcher.task ?? t('watchers.everything')}</small>
            </span>
            {watcher.tags !== null && <span className={styles.tags}>{watcher.tags}</span>}
            <PersonDot here={watcher.isHere} words={t(watcher.isHere ? 'watchers.here' : 'watchers.away')} />
          </li>
        ))}
      </ul>
    </section>
  );
}
