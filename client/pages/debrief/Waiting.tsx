import { useId } from 'react';
import styles from './Waiting.module.css';

/** The student's and the actor's side of the debrief before the tags are released: say that, and why. */
export function Waiting({ title, words }: { readonly title: string; readonly words: string }) {
  const id = useId();
  return (
    <section className={styles.waiting} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{words}</p>
    </section>
  );
}
