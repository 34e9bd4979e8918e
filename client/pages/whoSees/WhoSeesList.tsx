import type { WatcherRow } from '../../view/watcherRows.ts';
import styles from './WhoSeesList.module.css';

/** Characters from which names are a crowd, and set as quietly as any text. */
const manyNames = 160;

/** Each kind of people with their names, and what they see. */
export function WhoSeesList({ rows }: { readonly rows: readonly WatcherRow[] }) {
  return (
    <dl className={styles.list}>
      {rows.map(({ id, who, names, sees }) => (
        <div key={id} className={styles.row}>
          <dt>
            <span className={styles.who}>{who}</span>{' '}
            <span className={styles.names} data-many={names.length > manyNames}>
              {names}
            </span>
          </dt>
          <dd>{sees}</dd>
        </div>
      ))}
    </dl>
  );
}
