import styles from './PersonDot.module.css';

interface PersonDotProps {
  readonly here: boolean;
  /** What the dot means, in words: "ready", "on the way". */
  readonly words: string;
}

/** Words and a dot: filled when the person is here, a ring when not. */
export function PersonDot({ here, words }: PersonDotProps) {
  return (
    <span className={styles.presence} data-here={here}>
      {words}
    </span>
  );
}
