import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Clock } from '../../ui/Clock.tsx';
import { type Cluster, ClusterMark } from '../../ui/ClusterMark.tsx';
import type { Hue } from '../../ui/glyphs.ts';
import { Mark } from '../../ui/Mark.tsx';
import styles from './Moments.module.css';

/** A place where raters met, or did not. */
export interface Moment {
  readonly id: string;
  readonly atMs: number;
  readonly cluster: Cluster;
  readonly codes: readonly {
    readonly id: string;
    readonly label: string;
    readonly hue: Hue;
    readonly variant: number;
    readonly raters: number;
  }[];
  /** A note that somebody left there. */
  readonly note?: string | undefined;
}

interface MomentsProps {
  /** Those of the shown kinds, in the order of the conversation. */
  readonly moments: readonly Moment[];
  readonly counts: { readonly [cluster in Cluster]: number };
  readonly shown: ReadonlySet<Cluster>;
  readonly onShow: (cluster: Cluster, isShown: boolean) => void;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** Why there is no moment of any kind. */
  readonly noneWords: string;
}

const clusters: readonly Cluster[] = ['split', 'single', 'agreed'];

/** The debrief's agenda: where the raters part, before where they agree. */
export function Moments({ moments, counts, shown, onShow, selected, onSelect, noneWords }: MomentsProps) {
  const { t } = useTranslation();
  const id = useId();
  const isNone = clusters.every((cluster) => counts[cluster] === 0);
  return (
    <section className={styles.moments} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t('moments.title')}
      </h2>
      <div className={styles.kinds}>
        {clusters.map((cluster) => (
          <button
            key={cluster}
            type="button"
            aria-pressed={shown.has(cluster)}
            onClick={() => onShow(cluster, !shown.has(cluster))}
          >
            <ClusterMark cluster={cluster} />
            {t(`moments.kind.${cluster}`)} {counts[cluster]}
          </button>
        ))}
      </div>
      {moments.length === 0 && <p className={styles.empty}>{isNone ? noneWords : t('moments.empty')}</p>}
      <ol className={styles.list}>
        {moments.map((moment) => (
          <li key={moment.id}>
            <button
              type="button"
              className={styles.moment}
              aria-current={moment.id === selected}
              onClick={() => onSelect(moment.id)}
            >
              <Clock ms={moment.atMs} size="text" />
              <ClusterMark cluster={moment.cluster} />
              <span className={styles.codes}>
                {moment.codes.map((code) => (
                  <span key={code.id}>
                    <Mark hue={code.hue} variant={code.variant} sizePx={12} />
                    {code.label} {code.raters}
                  </span>
                ))}
              </span>
              {moment.note && <span className={styles.note}>{moment.note}</span>}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
