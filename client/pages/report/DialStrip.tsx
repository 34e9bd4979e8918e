import type { SessionState } from '@fishbowl/shared/session/state';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../ui/formatClock.ts';
import { type DialStretch, dialOf, dialSummary } from '../../view/dialOf.ts';
import styles from './DialStrip.module.css';

interface DialStripProps {
  readonly dial: SessionState['dial'];
  readonly durationMs: number;
  /** Where the reader is; null: nowhere. */
  readonly atMs?: number | null;
}

const width = 1_000;
const height = 44;
const middle = height / 2;
const stepHeight = 9;

/** How the actor felt, as a line of steps from the beginning to the end, and in a sentence. */
export function DialStrip({ dial, durationMs, atMs = null }: DialStripProps) {
  const { t } = useTranslation();
  const id = useId();
  const stretches = useMemo(() => dialOf(dial, durationMs), [dial, durationMs]);
  const x = (ms: number) => (width * ms) / Math.max(1, durationMs);
  const { understoodMs, pushedMs, lowest } = dialSummary(stretches);
  const words = [
    t('dial.summary', { understood: formatClock(understoodMs), pushed: formatClock(pushedMs) }),
    ...(lowest && lowest.value < 0 ? [t('dial.lowest', { time: formatClock(lowest.fromMs) })] : []),
  ].join(' ');
  return (
    <section className={styles.dial} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t('dial.title')}
      </h2>
      <div className={styles.strip}>
        <span className={styles.ends} aria-hidden="true">
          <span>{t('dial.high')}</span>
          <span>{t('dial.low')}</span>
        </span>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          <line className={styles.middle} x1={0} x2={width} y1={middle} y2={middle} />
          <path className={styles.line} d={pathOf(stretches, x)} />
          {atMs !== null && <line className={styles.hand} x1={x(atMs)} x2={x(atMs)} y1={0} y2={height} />}
        </svg>
      </div>
      <p className={styles.words}>{words}</p>
    </section>
  );
}

function pathOf(stretches: readonly DialStretch[], x: (ms: number) => number): string {
  return stretches
    .map(({ fromMs, toMs, value }, i) => {
      const y = middle - value * stepHeight;
      return `${i === 0 ? 'M' : 'L'}${x(fromMs).toFixed(1)} ${y}H${x(toMs).toFixed(1)}`;
    })
    .join('');
}
