import styles from './Clock.module.css';
import { formatClock, isoDuration } from './formatClock.ts';
import { Ruler } from './Ruler.tsx';

interface ClockProps {
  /** Session time, whole milliseconds. */
  readonly ms: number;
  /** `rail`: 64 px above its sixty ticks. `phone`: 72 px. `transport`: 28 px, no ticks. `text`: as the words around it. */
  readonly size: 'rail' | 'phone' | 'transport' | 'text';
}

/** Time on the session clock, in tabular figures. The large ones stand on a rule whose ticks are the seconds. */
export function Clock({ ms, size }: ClockProps) {
  const ruled = size === 'rail' || size === 'phone';
  return (
    <span className={styles.box} data-size={size}>
      <time className={styles.clock} dateTime={isoDuration(ms)}>
        {formatClock(ms)}
      </time>
      {ruled && <Ruler divisions={60} majorEvery={15} middleEvery={5} lit={Math.floor(ms / 1000) % 60} />}
    </span>
  );
}
