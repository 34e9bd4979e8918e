import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import type { AuditDay, AuditRow } from '../../view/auditRows.ts';
import styles from './Record.module.css';

/** A quiet list by the day: when, what in plain words, and by whom where that was not oneself. */
export function RecordList({ days }: { readonly days: readonly AuditDay[] }) {
  return (
    <div className={styles.days}>
      {days.map(({ day, rows }) => (
        <Section key={day} title={day} className={styles.section}>
          <ul>
            {rows.map((row) => (
              <Entry key={row.seq} row={row} />
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}

function Entry({ row }: { readonly row: AuditRow }) {
  const { t } = useTranslation();
  const { time, words, detail, by, about, course, session, isErased } = row;
  const you = t('audit.you');
  const people = [
    ...(by === you ? [] : [t('record.by', { name: by })]),
    ...(about === null ? [] : [t('record.about', { name: about })]),
  ];
  const more = isErased ? [t('audit.erased')] : [detail, session, course, ...people];
  return (
    <li className={styles.entry}>
      <span className={styles.time}>{time}</span>
      <span>{words}</span>
      <span className={styles.detail}>{more.filter(Boolean).join(' · ')}</span>
    </li>
  );
}
