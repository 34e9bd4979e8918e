import type { ReactNode } from 'react';
import styles from './DebriefLayout.module.css';

interface DebriefLayoutProps {
  readonly bar: ReactNode;
  readonly banner?: ReactNode;
  /** Release by step, across the page. */
  readonly steps: ReactNode;
  /** Left out where the debrief is in the room. */
  readonly people?: ReactNode;
  /** Between the people and the timeline: time and the way from moment to moment. */
  readonly transport?: ReactNode;
  /** Left out while nothing may be seen. */
  readonly timeline?: ReactNode;
  /** Moments, the self-rating, notes. */
  readonly side: ReactNode;
}

/** The debrief: everybody seen above, the line below, what to talk about at the side. */
export function DebriefLayout({ bar, banner, steps, people, transport, timeline, side }: DebriefLayoutProps) {
  return (
    <div className={styles.screen}>
      {bar}
      <div>
        {banner && <div className={styles.banner}>{banner}</div>}
        {steps}
      </div>
      <main id="main" className={styles.debrief} data-people={Boolean(people)} data-timeline={Boolean(timeline)}>
        {people && <div className={styles.people}>{people}</div>}
        {transport && <div className={styles.transport}>{transport}</div>}
        {timeline && <div className={styles.timeline}>{timeline}</div>}
        <div className={styles.side}>{side}</div>
      </main>
    </div>
  );
}
