import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Waiting.module.css';

/** The student's and the actor's side of the debrief before anything is released: say that, and why. */
export function Waiting({ words }: { readonly words: string }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={styles.waiting} aria-labelledby={id}>
      <h2 id={id}>{t('debrief.waiting')}</h2>
      <p>{words}</p>
    </section>
  );
}
