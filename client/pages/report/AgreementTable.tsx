import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import styles from './DataTable.module.css';

/** One measure of agreement. */
export interface AgreementRow {
  readonly id: string;
  readonly label: string;
  /** One sentence: what was compared with what. */
  readonly explanation: string;
  /** Formatted; null: not computable, and `reason` says why. */
  readonly value: string | null;
  readonly reason?: string | undefined;
}

interface AgreementTableProps {
  readonly rows: readonly AgreementRow[];
  /** Plain words first. */
  readonly words: string;
}

/** How far the raters agreed: in plain words, then each measure with the sentence that explains it. */
export function AgreementTable({ rows, words }: AgreementTableProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('report.agreement')}>
      <p className={styles.words}>{words}</p>
      <table className={styles.table}>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.label}
                <span className={styles.explain}>{row.explanation}</span>
              </th>
              <td className={styles.number}>{row.value ?? row.reason ?? t('report.notComputable')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
