import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  /** `fault`: the system failed (the only thing that may be red). `calm`: good to know. */
  readonly tone: 'fault' | 'calm';
  /** What happened. */
  readonly title: string;
  /** What was kept, and what to do now. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Says what happened, what was kept and what to do. A fault is read out at once. */
export function Notice({ tone, title, children, action }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'fault' ? 'alert' : 'status'}>
      <div>
        <p className={styles.title}>{title}</p>
        {children && <div className={styles.body}>{children}</div>}
      </div>
      {action}
    </div>
  );
}
