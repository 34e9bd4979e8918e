import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: string;
  /** Beside the title: a count, a hint, a small control. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A part of a page: a rule, a heading under it, no card. */
export function Section({ title, aside, children, className }: SectionProps) {
  const id = useId();
  return (
    <section className={cx(styles.section, className)} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
