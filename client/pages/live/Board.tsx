import { type ComponentProps, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { RangeChart } from '../../ui/RangeChart.tsx';
import styles from './Board.module.css';

/** One number of the live board. */
export interface BoardRow {
  readonly id: string;
  readonly label: string;
  /** What it rests on: "18 tags", "4 raters, 127 tags". */
  readonly basis: string;
  /** Already formatted; null: not available, and `spread` says why. */
  readonly value: string | null;
  /** The range in words, or the reason why there is no value. */
  readonly spread?: string | undefined;
  readonly chart?: ComponentProps<typeof RangeChart> | undefined;
}

interface BoardProps {
  readonly rows: readonly BoardRow[];
  /** Whose tags these are: one's own, or after a look everybody's. */
  readonly source: 'own' | 'panel';
}

/** The live board: few numbers, each with what it rests on. */
export function Board({ rows, source }: BoardProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.head}>
        {t('board.title')}
        <small>{t(source === 'own' ? 'board.own' : 'board.panel')}</small>
      </h2>
      <table className={styles.board}>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.label}
                <small>{row.basis}</small>
              </th>
              {row.value === null ? (
                <td className={styles.none} colSpan={2}>
                  {row.spread}
                </td>
              ) : (
                <>
                  <td className={styles.value}>
                    {row.value}
                    {row.spread && <small>{row.spread}</small>}
                  </td>
                  <td className={styles.chart}>{row.chart && <RangeChart {...row.chart} />}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
