import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { RangeChart } from '../../ui/RangeChart.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './NumbersTable.module.css';

/** One number over the raters of a group. */
export interface NumberRow {
  readonly id: string;
  readonly label: string;
  /** What it is made of: "share of all reflections". */
  readonly detail?: string | undefined;
  /** The middle rater's value, formatted; null: not available, and `words` says why. */
  readonly value: string | null;
  /** "1.0–1.4", "no spread". */
  readonly spread: string;
  /** "4 raters, 160 tags". */
  readonly basis: string;
  readonly chart?: ComponentProps<typeof RangeChart> | undefined;
  /** The number in words, with its threshold's source; no verdict where the range crosses it. */
  readonly words: string;
  /** Rests on too little to be read as more than a hint. */
  readonly isThin?: boolean;
}

/** Raters who are counted together: classmates, or staff. */
export interface NumberGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly NumberRow[];
}

/** The numbers, each with how far the raters lay apart and what it rests on. Never a bare number. */
export function NumbersTable({ groups }: { readonly groups: readonly NumberGroup[] }) {
  const { t } = useTranslation();
  if (groups.length === 0) return <p className={styles.none}>{t('report.noNumbers')}</p>;
  return (
    <table className={styles.numbers}>
      <caption>
        <VisuallyHidden>{t('report.numbersCaption')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('report.observed')}</th>
          <th scope="col">{t('report.middle')}</th>
          <th scope="col">{t('report.range')}</th>
          <th scope="col">{t('report.rings')}</th>
          <th scope="col" className={styles.words}>
            {t('report.inWords')}
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
          {groups.length > 1 && (
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={5}>
                {group.title}
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <NumberRowView key={row.id} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function NumberRowView({ row }: { readonly row: NumberRow }) {
  const { t } = useTranslation();
  return (
    <tr data-thin={row.isThin ?? false}>
      <th scope="row">
        {row.label}
        {row.detail && <small>{row.detail}</small>}
      </th>
      <td className={styles.value}>
        {row.value ?? <span className={styles.missing}>{t('report.notAvailable')}</span>}
      </td>
      <td className={styles.spread}>
        {row.spread}
        <small>{row.basis}</small>
      </td>
      <td className={styles.chart}>{row.chart && <RangeChart {...row.chart} />}</td>
      <td className={styles.words}>{row.words}</td>
    </tr>
  );
}
