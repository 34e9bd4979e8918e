import { useTranslation } from 'react-i18next';
import type { Hue } from '../../ui/glyphs.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './DataTable.module.css';

interface CountsTableProps {
  /** What is counted: "As pressed, before anything is made of them". */
  readonly hint: string;
  readonly raters: readonly { readonly id: string; readonly name: string }[];
  /** A count is null where the rater did not watch the code; else 7, or "5 of 7" where not every tag counts. */
  readonly codes: readonly {
    readonly id: string;
    readonly label: string;
    readonly hue: Hue;
    readonly variant: number;
    readonly counts: { readonly [rater: string]: number | string | null };
  }[];
  /** The codebook's summaries by rater, formatted: "0.29 (18 tags)" or the reason why not. */
  readonly summaries: readonly {
    readonly id: string;
    readonly label: string;
    readonly values: { readonly [rater: string]: string };
  }[];
}

/** What each rater tagged, code by code: raw counts before anything is made of them. */
export function CountsTable({ hint, raters, codes, summaries }: CountsTableProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('report.counts')} aside={hint}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('report.code')}</th>
              {raters.map((rater) => (
                <th key={rater.id} scope="col" className={styles.number}>
                  {rater.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {codes.map((code) => (
              <tr key={code.id}>
                <th scope="row">
                  <span className={styles.code}>
                    <Mark hue={code.hue} variant={code.variant} sizePx={12} />
                    {code.label}
                  </span>
                </th>
                {raters.map((rater) => (
                  <td key={rater.id} className={styles.number}>
                    {code.counts[rater.id] ?? t('report.notWatched')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tbody>
            {summaries.map((summary, i) => (
              <tr key={summary.id} className={i === 0 ? styles.total : undefined}>
                <th scope="row">{summary.label}</th>
                {raters.map((rater) => (
                  <td key={rater.id} className={styles.number}>
                    {summary.values[rater.id]}
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
