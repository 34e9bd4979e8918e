import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hue } from '../../ui/glyphs.ts';
import { Mark } from '../../ui/Mark.tsx';
import { PersonDot } from '../../ui/PersonDot.tsx';
import styles from './Coverage.module.css';

/** A family, and who watches for it now. */
export interface CoverageRow {
  readonly id: string;
  readonly label: string;
  readonly hue: Hue;
  /** "Olga, Umar and 3 more", "nobody". */
  readonly words: string;
  /** No observer watches for it. */
  readonly isGap: boolean;
}

/** A rater as the supervisor sees them: what they watch for, whether they are here. */
export interface Watcher {
  readonly id: string;
  readonly name: string;
  readonly isHere: boolean;
  /** "Questions, Reflections", "everything". */
  readonly task: string;
  /** Null: they are busy, or one may not know. */
  readonly idle: string | null;
  readonly action: ReactNode;
}

interface CoverageProps {
  readonly rows: readonly CoverageRow[];
  readonly watchers: readonly Watcher[];
  /** Said where no observer has come. */
  readonly emptyWords: string | null;
}

/** Who watches for what, what nobody watches for, and who is not here. */
export function Coverage({ rows, watchers, emptyWords }: CoverageProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      {rows.length > 0 && (
        <>
          <h2 id={id} className={styles.head}>
            {t('coverage.title')}
          </h2>
          <ul className={styles.families}>
            {rows.map((row) => (
              <li key={row.id} className={styles.family} data-gap={row.isGap}>
                <Mark hue={row.hue} sizePx={12} />
                <span>{row.label}</span>
                <span className={styles.words}>{row.words}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className={styles.head} id={rows.length > 0 ? undefined : id}>
        {t('coverage.people')}
      </h2>
      {emptyWords && <p className={styles.empty}>{emptyWords}</p>}
      <ul>
        {watchers.map((watcher) => (
          <li key={watcher.id} className={styles.person}>
            <span className={styles.who}>
              {watcher.name}
              <small>{watcher.idle ? `${watcher.task}, ${watcher.idle}` : watcher.task}</small>
            </span>
            <PersonDot here={watcher.isHere} words={t(watcher.isHere ? 'coverage.here' : 'coverage.away')} />
            {watcher.action}
          </li>
        ))}
      </ul>
    </section>
  );
}
