import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../ui/formatClock.ts';
import { formatTenths } from '../../ui/formatTenths.ts';
import type { PastTag } from '../../view/tagEditOf.ts';
import styles from './TagEditor.module.css';

/** What the tag was before each change, newest first. */
export function TagHistory({ history }: { readonly history: readonly PastTag[] }) {
  const { t } = useTranslation();
  const id = useId();
  if (history.length === 0) return null;
  const words = ({ label, startMs, endMs, change, changedMs }: PastTag) => {
    const time = endMs === null ? formatTenths(startMs) : `${formatTenths(startMs)} – ${formatTenths(endMs)}`;
    return t('edit.was', { label, time, change: t(`edit.change.${change}`), changed: formatClock(changedMs) });
  };
  return (
    <section className={styles.history} aria-labelledby={id}>
      <h3 id={id}>{t('edit.history')}</h3>
      <ol>
        {history.map((past) => (
          <li key={past.key}>{words(past)}</li>
        ))}
      </ol>
    </section>
  );
}
