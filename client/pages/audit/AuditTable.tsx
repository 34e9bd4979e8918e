import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { AuditDay, AuditRow } from '../../view/auditRows.ts';
import styles from './Audit.module.css';

/** The record by the day: when, what, by whom, about whom, where. */
export function AuditTable({ days }: { readonly days: readonly AuditDay[] }) {
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{t('audit.caption')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('audit.when')}</th>
          <th scope="col">{t('audit.what')}</th>
          <th scope="col">{t('audit.who')}</th>
          <th scope="col">{t('audit.about')}</th>
          <th scope="col">{t('audit.where')}</th>
        </tr>
      </thead>
      {days.map(({ day, rows }) => (
        <tbody key={day}>
          <tr>
            <th scope="rowgroup" colSpan={5} className={styles.day}>
              {day}
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={row.seq} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ row: { time, words, detail, by, about, course, session, isErased } }: { readonly row: AuditRow }) {
  const { t } = useTranslation();
  if (isErased)
    return (
      <tr className={styles.entry} data-erased="true">
        <td className={styles.time}>{time}</td>
        <td>{words}</td>
        <td colSpan={3} className={styles.erased}>
          {t('audit.erased')}
        </td>
      </tr>
    );
  return (
    <tr className={styles.entry}>
      <td className={styles.time}>{time}</td>
      <td>
        <span className={styles.words}>{words}</span>
        {detail && <span className={styles.detail}>{detail}</span>}
      </td>
      <td>{by}</td>
      <td data-label={about && t('audit.about')}>{about}</td>
      <td>
        {session && <span className={styles.place}>{session}</span>}
        {course && <span className={styles.place}>{course}</span>}
      </td>
    </tr>
  );
}
