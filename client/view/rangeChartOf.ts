import type { Summary } from '@fishbowl/shared/codebook/summary';
import type { PanelSummary } from '@fishbowl/shared/report/panelSummary';
import type { ComponentProps } from 'react';
import { axisEnd } from '../ui/axis.ts';
import type { RangeChart } from '../ui/RangeChart.tsx';
import { isShare } from './formatSummary.ts';
import { formatThreshold } from './formatThreshold.ts';

/** A summary on its axis, with another group's values beside it. Null: no rater of either has a value. */
export function rangeChartOf(
  summary: Summary,
  panel: PanelSummary,
  language: string,
  beside?: PanelSummary,
): ComponentProps<typeof RangeChart> | null {
  const { median, min, max, central, values } = panel;
  const hasRange = median !== null && min !== null && max !== null;
  if (!hasRange && (beside?.max ?? null) === null) return null;
  const tops = [max ?? 0, beside?.max ?? 0, ...summary.thresholds.map(({ value }) => value)];
  const end = isShare(summary) ? 1 : axisEnd(Math.max(...tops));
  return {
    range: hasRange
      ? {
          values: values.map(({ value }) => value),
          middle: median,
          low: central?.p10 ?? min,
          high: central?.p90 ?? max,
        }
      : null,
    beside: beside?.values.map(({ value }) => value) ?? [],
    thresholds: summary.thresholds.map(({ name, value }) => ({
      label: `${name} ${formatThreshold(summary, value, language)}`,
      at: value,
    })),
    end,
    endLabel: formatThreshold(summary, end, language),
  };
}
