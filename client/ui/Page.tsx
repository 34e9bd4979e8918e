import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface PageProps {
  readonly title: string;
  /** One line above the title. */
  readonly lead?: string | undefined;
  /** The page's next step, at the right of the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** Characters from which a title is set smaller, so that what it is about stays in sight. */
const longTitle = 60;

/** A page of the reading room: a large title and what stands under it, 1200 px wide. */
export function Page({ title, lead, action, children }: PageProps) {
  return (
    <main id="main" className={styles.page}>
      <div className={styles.title}>
        <div className={styles.words}>
          {lead && <p className={styles.lead}>{lead}</p>}
          <h1 className={styles.h1} data-long={title.length > longTitle}>
            {title}
          </h1>
        </div>
        {action && <div className={styles.action}>{action}</div>}
      </div>
      {children}
    </main>
  );
}
