import type { ReactNode } from 'react';
import styles from './LiveLayout.module.css';

interface LiveLayoutProps {
  readonly bar: ReactNode;
  /** A notice across the page: no connection, sound is blocked, time-out. */
  readonly banner?: ReactNode;
  /** The pictures. Left out where the conversation is in the room. */
  readonly stage?: ReactNode;
  readonly pad: ReactNode;
  /** One line under the pad. */
  readonly strip?: ReactNode;
  /** Always in sight, also on a phone: the clock. */
  readonly clock: ReactNode;
  /** Under the pad on a phone: own last tags. */
  readonly last?: ReactNode;
  readonly note?: ReactNode;
  readonly rail: ReactNode;
  readonly timeline: ReactNode;
  /** The supervisor's rail is wider and reaches the floor. */
  readonly isLeading?: boolean;
}

/** The observation room: what happens above, what one does below it, the line at the bottom. On a wide screen nothing scrolls. */
export function LiveLayout(props: LiveLayoutProps) {
  const { bar, banner, stage, pad, strip, clock, last, note, rail, timeline, isLeading = false } = props;
  return (
    <div className={styles.screen}>
      {bar}
      {banner && <div className={styles.banner}>{banner}</div>}
      <main id="main" className={styles.room} data-leading={isLeading} data-stage={stage !== undefined}>
        {stage && <div className={styles.stage}>{stage}</div>}
        <div className={styles.pad}>
          {pad}
          {strip && <div className={styles.strip}>{strip}</div>}
        </div>
        <div className={styles.rail}>
          <div className={styles.clock}>{clock}</div>
          <div className={styles.rest}>{rail}</div>
          <div className={styles.own}>
            {last && <div className={styles.last}>{last}</div>}
            {note && <div className={styles.note}>{note}</div>}
          </div>
        </div>
        <div className={styles.timeline}>{timeline}</div>
      </main>
    </div>
  );
}
