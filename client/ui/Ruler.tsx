import { cx } from './cx.ts';
import styles from './Ruler.module.css';
import { rulerTicks } from './rulerTicks.ts';

interface RulerProps {
  readonly divisions: number;
  readonly majorEvery: number;
  readonly middleEvery: number;
  /** This many divisions, counted from the left, are in the accent. May be a fraction. */
  readonly lit: number;
  /** The ticks stand on the rule instead of hanging from it, and are heavier: a level. */
  readonly isStanding?: boolean;
}

/** Ticks four pixels apart under a thing that is measured: the seconds of a minute, the level of a microphone. */
export function Ruler({ divisions, majorEvery, middleEvery, lit, isStanding = false }: RulerProps) {
  const width = divisions * 4;
  const d = rulerTicks({ divisions, majorEvery, middleEvery });
  return (
    <svg
      className={cx(styles.ruler, isStanding && styles.standing)}
      viewBox={`0 0 ${width} 14`}
      width={width}
      height="14"
      aria-hidden="true"
    >
      <path d={d} />
      <svg width={Math.round(lit * 4)} height="14" className={styles.lit} role="presentation">
        <path d={d} />
      </svg>
    </svg>
  );
}
