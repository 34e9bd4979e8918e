import { useTranslation } from 'react-i18next';
import styles from './Tries.module.css';

/** One thing to try next time. */
export interface Try {
  readonly id: string;
  readonly title: string;
  /** What it rests on. */
  readonly words?: string | undefined;
  /** A sentence that could be said. */
  readonly sentence?: string | undefined;
}

/** One or two things to try, each with a sentence that could be said. */
export function Tries({ tries }: { readonly tries: readonly Try[] }) {
  const { t } = useTranslation();
  if (tries.length === 0) return <p className={styles.words}>{t('report.noTries')}</p>;
  return (
    <ul className={styles.list}>
      {tries.map((each) => (
        <li key={each.id}>
          <h3>{each.title}</h3>
          {each.words && <p className={styles.words}>{each.words}</p>}
          {each.sentence && <blockquote className={styles.sentence}>“{each.sentence}”</blockquote>}
        </li>
      ))}
    </ul>
  );
}
