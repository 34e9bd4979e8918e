import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import styles from './DataTable.module.css';

/** One rater beside the others. */
export interface RaterRow {
  readonly id: string;
  readonly name: string;
  /** "all of it", "part of it". */
  readonly watched: string;
  readonly tags: number;
  /** Added by somebody who knew that the session had ended. */
  readonly review: number;
  /** Arrived after what its author may see had changed. */
  readonly late: number;
  /** Shown and counted, but not for agreement: review tags and those of an author who had seen others' tags. */
  readonly leftOut: number;
  /** "at 05:12"; empty: did not look. */
  readonly looked: string;
  /** Against the others, formatted. */
  readonly f1: string;
  readonly lag: string;
  /** How far off the times of the presses may be. */
  readonly clock: string;
}

const figures = ['tags', 'review', 'late', 'leftOut', 'looked', 'f1', 'lag', 'clock'] as const;

/** Who watched, who looked, what was left out of the agreement and why, and how each rater met the others. */
export function RatersTable({ rows }: { readonly rows: readonly RaterRow[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('report.raters')} aside={t('report.ratersHint')}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('report.rater')}</th>
              <th scope="col">{t('report.raterColumn.watched')}</th>
              {figures.map((figure) => (
                <th key={figure} scope="col" className={styles.number}>
                  {t(`report.raterColumn.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                <td>{row.watched}</td>
                {figures.map((figure) => (
                  <td key={figure} className={styles.number}>
                    {row[figure] === '' ? t('report.didNotLook') : row[figure]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
