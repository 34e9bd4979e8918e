import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { RangeChart } from '../../ui/RangeChart.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './NumbersTable.module.css';

/** One number over the raters of one group. */
export interface NumberCell {
  /** The group's. */
  readonly id: string;
  /** The middle rater's value, formatted; null: nobody in the group has one, and `spread` says why. */
  readonly value: string | null;
  /** "1.0–1.4 · 23 : 18": the range, and the counts in the middle. */
  readonly spread: string;
  /** "4 raters, 160 tags". */
  readonly basis: string;
  /** Rests on too little to be read as more than a hint. */
  readonly isThin: boolean;
}

/** One number of the codebook. */
export interface NumberRow {
  readonly id: string;
  readonly label: string;
  /** What it is made of: "Reflections : Questions". */
  readonly detail?: string | undefined;
  /** In the order of the groups. */
  readonly cells: readonly NumberCell[];
  readonly chart: ComponentProps<typeof RangeChart>;
  /** The numbers in words; no verdict where the range crosses a threshold. */
  readonly words: string;
}

export interface Numbers {
  /** Raters who are counted together: classmates, staff. `head` also says what stands under it. */
  readonly groups: readonly { readonly id: string; readonly title: string; readonly head: string }[];
  readonly rows: readonly NumberRow[];
  /** Numbers that nobody has, with the reason: "% change talk: nothing tagged yet." */
  readonly missing: readonly string[];
}

/** The numbers, classmates and staff apart, each with how far the raters lay apart and what it rests on. Never a bare number. */
export function NumbersTable({ groups, rows, missing }: Numbers) {
  const { t } = useTranslation();
  if (groups.length === 0) return <p className={styles.none}>{t('report.noNumbers')}</p>;
  return (
    <table className={styles.numbers} data-groups={groups.length}>
      <caption>
        <VisuallyHidden>{t('report.numbersCaption')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('report.observed')}</th>
          {groups.map(({ id, head }) => (
            <th key={id} scope="col" className={styles.cell}>
              {head}
            </th>
          ))}
          <th scope="col">{t(groups.length > 1 ? 'report.ringsApart' : 'report.rings')}</th>
          <th scope="col" className={styles.words}>
            {t('report.inWords')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <NumberRowView key={row.id} row={row} groups={groups} />
        ))}
        {missing.length > 0 && (
          <tr className={styles.missing}>
            <th scope="row">{t('report.notAvailable')}</th>
            <td colSpan={groups.length + 2}>{missing.join(' ')}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function NumberRowView({ row, groups }: { readonly row: NumberRow; readonly groups: Numbers['groups'] }) {
  return (
    <tr>
      <th scope="row">
        {row.label}
        {row.detail && <small>{row.detail}</small>}
      </th>
      {row.cells.map((cell, i) => (
        <td key={cell.id} className={styles.cell}>
          <span className={styles.group}>{groups[i]?.title}</span>
          <span className={styles.value} data-thin={cell.isThin}>
            {cell.value ?? '–'}
          </span>
          <span className={styles.spread}>
            {cell.spread}
            <small>{cell.basis}</small>
          </span>
        </td>
      ))}
      <td className={styles.chart}>
        <RangeChart {...row.chart} />
      </td>
      <td className={styles.words}>{row.words}</td>
    </tr>
  );
}
