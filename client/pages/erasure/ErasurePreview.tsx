import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';
import type { ErasureWords } from '../../view/erasureWords.ts';
import styles from './ErasureDialog.module.css';

/** What goes and what stays; first, if there is any, why not now. */
export function ErasurePreview({ goes, stays, obstacles }: ErasureWords) {
  const { t } = useTranslation();
  return (
    <>
      {obstacles.length > 0 ? (
        <Notice tone="calm" title={t('erasure.obstacles')}>
          <Sentences of={obstacles} />
        </Notice>
      ) : (
        <p>{t('erasure.lead')}</p>
      )}
      <List title={t('erasure.goes')} sentences={goes} />
      <List title={t('erasure.stays')} sentences={stays} />
    </>
  );
}

function List({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <Sentences of={sentences} />
    </section>
  );
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul className={styles.list}>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
