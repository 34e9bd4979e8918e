import type { ReactNode, SyntheticEvent } from 'react';
import { Bar } from '../../ui/Bar.tsx';
import { isLong } from '../../ui/isLong.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Entrance.module.css';

interface EntranceProps {
  readonly title: string;
  readonly words?: ReactNode;
  /** What went wrong with the whole form. */
  readonly error: string | null;
  readonly onSubmit: () => void;
  /** Fields. */
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly corner?: ReactNode;
}

/** A short form on the way in: sign in, first run, your name. It stands where the front door's field stands. */
export function Entrance({ title, words, error, onSubmit, children, actions, corner }: EntranceProps) {
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <div className={styles.entrance}>
      <Bar bare>{corner}</Bar>
      <main id="main" className={styles.main}>
        <form className={styles.form} onSubmit={submit}>
          <h1 className={styles.title} data-long={isLong(title)}>
            {title}
          </h1>
          {words && <p className={styles.words}>{words}</p>}
          {error && <Notice tone="fault" title={error} />}
          <div className={styles.fields}>{children}</div>
          <div className={styles.actions}>{actions}</div>
        </form>
      </main>
    </div>
  );
}
