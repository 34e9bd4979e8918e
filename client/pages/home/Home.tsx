import type { ReactNode } from 'react';
import styles from './Home.module.css';

interface HomeProps {
  /** What to do next, with the page's title. */
  readonly next: ReactNode;
  /** What may be made anew. */
  readonly actions: ReactNode;
  readonly sessions: ReactNode;
  /** Courses, and the way into one more. */
  readonly courses: ReactNode;
}

/** What do I do next? Then what was and what is ahead, and the courses it belongs to. */
export function Home({ next, actions, sessions, courses }: HomeProps) {
  return (
    <main id="main" className={styles.page}>
      {next}
      <div className={styles.columns}>
        <div className={styles.sessions}>{sessions}</div>
        <div className={styles.side}>
          {actions && <div className={styles.actions}>{actions}</div>}
          {courses}
        </div>
      </div>
    </main>
  );
}
