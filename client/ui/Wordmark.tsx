import styles from './Wordmark.module.css';

/** The stopwatch with a pane of glass across it; `name` beside it where the page has no other title. */
export function Wordmark({ name }: { readonly name?: string | undefined }) {
  return (
    <span className={styles.wordmark}>
      <svg width="20" height="24" viewBox="0 0 20 24" aria-hidden="true">
        <path d="M10 4.2V1.2M7.4 1H12.6" />
        <circle cx="10" cy="13.6" r="8.6" />
        <path className={styles.pane} d="M2.2 10H17.8" />
      </svg>
      {name}
    </span>
  );
}
