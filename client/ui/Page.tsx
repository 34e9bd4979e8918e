import type { ReactNode } from 'react';
import { isLong } from './isLong.ts';
import styles from './Page.module.css';
import { useArrival } from './useArrival.ts';

interface PageProps {
  readonly title: string;
  /** One line above the title. */
  readonly lead?: string | undefined;
  /** The page's next step, at the right of the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the reading room: a large title and what stands under it, 1200 px wide. */
export function Page({ title, lead, action, children }: PageProps) {
  const heading = useArrival();
  return (
    <main id="main" className={styles.page}>
      <div className={styles.title}>
        <div className={styles.words}>
          {lead && <p className={styles.lead}>{lead}</p>}
          <h1 ref={heading} tabIndex={-1} className={styles.h1} data-long={isLong(title)}>
            {title}
          </h1>
        </div>
        {action && <div className={styles.action}>{action}</div>}
      </div>
      {children}
    </main>
  );
}
