import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import styles from './DataTable.module.css';

/** One measure of agreement. */
export interface AgreementRow {
  readonly id: string;
  readonly label: string;
  /** One sentence: what was compared with what. */
  readonly explanation: string;
  /** By column, formatted, or that it is not computable. */
  readonly values: { readonly [column: string]: string };
}

interface AgreementTableProps {
  /** Plain words first. */
  readonly words: string;
  /** Who is compared with whom: all raters, and each group by itself. */
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly AgreementRow[];
}

/** How far the raters agreed: in plain words, then each measure with the sentence that explains it. */
export function AgreementTable({ words, columns, rows }: AgreementTableProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('report.agreement')}>
      <p className={styles.words}>{words}</p>
      {rows.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('report.measured')}</th>
                {columns.map((column) => (
                  <th key={column.id} scope="col" className={styles.number}>
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    {row.label}
                    <span className={styles.explain}>{row.explanation}</span>
                  </th>
                  {columns.map((column) => (
                    <td key={column.id} className={styles.number}>
                      {row.values[column.id]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
