import { axisTicks, onAxis, placeThresholds, type Threshold } from './axis.ts';
import styles from './RangeChart.module.css';

interface Range {
  /** One value per rater. Up to four are drawn as rings; from five on only the bar and the middle. */
  readonly values: readonly number[];
  readonly middle: number;
  /** The bar: all values up to four raters, their central 80 % from five. */
  readonly low: number;
  readonly high: number;
}

interface RangeChartProps {
  /** Null: none of the group has a value; what is beside it is not taken for theirs. */
  readonly range: Range | null;
  /** Values of another group on the same axis, drawn as triangles above it. */
  readonly beside?: readonly number[];
  readonly thresholds: readonly Threshold[];
  /** Where the axis ends (it begins at 0) and how that end is written: "2.5", "100 %". */
  readonly end: number;
  readonly endLabel: string;
}

/** A number on its axis with how far the raters lay apart. The same stands beside it in words, so it is hidden from screen readers. */
export function RangeChart(props: RangeChartProps) {
  const { range, beside = [], thresholds, end, endLabel } = props;
  const at = (value: number) => `${onAxis(value, end)}%`;
  return (
    <svg className={styles.chart} height="34" aria-hidden="true">
      <line className={styles.axis} x1="0" x2="100%" y1="20" y2="20" />
      {axisTicks().map(({ percent, long }) => (
        <line key={percent} className={styles.axis} x1={`${percent}%`} x2={`${percent}%`} y1="20" y2={long ? 25 : 23} />
      ))}
      <text x="0" y="34">
        0
      </text>
      <text x="100%" y="34" textAnchor="end">
        {endLabel}
      </text>
      {placeThresholds(thresholds, end).map(({ label, percent, anchor }) => (
        <g key={label}>
          <line className={styles.threshold} x1={`${percent}%`} x2={`${percent}%`} y1="11" y2="26" />
          <text x={`${percent}%`} dx={anchor === 'start' ? -2 : anchor === 'end' ? 2 : 0} y="8" textAnchor={anchor}>
            {label}
          </text>
        </g>
      ))}
      {range && <RangeMarks {...range} at={at} />}
      {ringsOf(beside).map(({ key, value }) => (
        <svg key={key} x={at(value)} y="17.5" aria-hidden="true">
          <path className={styles.beside} d="M-3.5 -6H3.5L0 0Z" />
        </svg>
      ))}
    </svg>
  );
}

function RangeMarks({ values, middle, low, high, at }: Range & { readonly at: (value: number) => string }) {
  return (
    <>
      <line className={styles.range} x1={at(low)} x2={at(high)} y1="20" y2="20" />
      {values.length <= 4 &&
        ringsOf(values).map(({ key, value }) => (
          <circle key={key} className={styles.ring} cx={at(value)} cy="20" r="3" />
        ))}
      <circle className={styles.middle} cx={at(middle)} cy="20" r="4.5" />
    </>
  );
}

/** Raters are not told apart here, and equal values share one ring. */
const ringsOf = (values: readonly number[]) => [...new Set(values)].map((value) => ({ key: String(value), value }));
