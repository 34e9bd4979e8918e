import styles from './ClusterMark.module.css';

/** How a moment was heard: by all alike, differently, or by one rater only. */
export type Cluster = 'agreed' | 'split' | 'single';

const shapes: { readonly [cluster in Cluster]: string } = {
  agreed: 'M-2 -5.5H2V5.5H-2Z',
  split: 'M-4.5 -5.5H-1V1H-4.5ZM1 -1H4.5V5.5H1Z',
  single: 'M-2.8 0A2.8 2.8 0 1 0 2.8 0A2.8 2.8 0 1 0-2.8 0Z',
};

/** The sign of a cluster, always in ink: one bar, two offset half bars, or a small ring. */
export function ClusterMark({ cluster }: { readonly cluster: Cluster }) {
  return (
    <svg className={styles.mark} width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      <path className={cluster === 'single' ? styles.ring : undefined} d={shapes[cluster]} />
    </svg>
  );
}
