import styles from './StatusLine.module.css';

interface StatusLineProps {
  /** What just happened, in a few words. Null: nothing to say; the region stays, so that the next words are read out. */
  readonly words: string | null;
}

/** One line at the foot of the window that says what has just been done, politely. */
export function StatusLine({ words }: StatusLineProps) {
  return (
    <div className={styles.region} role="status" aria-live="polite">
      {words && (
        <p key={words} className={styles.line}>
          {words}
        </p>
      )}
    </div>
  );
}
