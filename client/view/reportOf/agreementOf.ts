import { meanOf } from '@fishbowl/shared/agreement/quantile';
import type { AgreementReport } from '@fishbowl/shared/report/report';
import type { AgreementRow } from '../../pages/report/AgreementTable.tsx';
import { agreementWords } from './agreementWords.ts';
import { canCompare } from './canCompare.ts';
import { groupNames, type ReportBasis, ratersOf } from './ReportSource.ts';

export interface AgreementView {
  readonly words: string;
  /** Who is compared with whom. */
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly AgreementRow[];
}

type Column = { readonly id: string; readonly label: string; readonly of: AgreementReport };

/** How far raters agree: in words, then each measure with its sentence; all raters, and those of each group, apart. */
export function agreementOf(basis: ReportBasis): AgreementView {
  const columns = columnsOf(basis);
  return {
    words: agreementWords(basis),
    columns: columns.map(({ id, label }) => ({ id, label })),
    rows: [...timeRows(columns, basis), ...eventRows(columns, basis), ...unitRows(columns, basis)],
  };
}

function columnsOf(basis: ReportBasis): readonly Column[] {
  const { figures, t } = basis;
  const groups = groupNames.flatMap((name) => {
    const of = figures.groups[name]?.agreement;
    const count = ratersOf(basis, name).length;
    return of && count > 1 ? [{ id: name, label: t(`report.group.${name}`), of, count }] : [];
  });
  const raters = Object.keys(figures.raters).length;
  const apart = groups.filter(({ count }) => count < raters);
  return [{ id: 'all', label: t('report.allRaters'), of: figures.agreement }, ...apart];
}

interface Measure {
  readonly id: string;
  readonly label: string;
  readonly explanation: string;
  readonly value: (agreement: AgreementReport) => number | null | undefined;
  readonly unit?: string;
}

function rowOf(
  { id, label, explanation, value, unit }: Measure,
  columns: readonly Column[],
  basis: ReportBasis,
): AgreementRow {
  const { t, language } = basis;
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const shown = (of: AgreementReport) => {
    const figure = value(of);
    if (figure === undefined || figure === null || !canCompare(basis)) return t('report.notComputable');
    return unit ? `${format.format(figure)}\u202f${unit}` : format.format(figure);
  };
  return {
    id,
    label,
    explanation,
    values: Object.fromEntries(columns.map(({ id: column, of }) => [column, shown(of)])),
  };
}

function timeRows(columns: readonly Column[], basis: ReportBasis): readonly AgreementRow[] {
  const { t, figures } = basis;
  const { timeUnit } = figures.agreement;
  if (!timeUnit) return [];
  const label = t('report.measure.timeUnit');
  const explanation = t('report.explain.timeUnit', { seconds: timeUnit.unitS });
  return [rowOf({ id: 'timeUnit', label, explanation, value: (of) => of.timeUnit?.kappa }, columns, basis)];
}

function eventRows(columns: readonly Column[], basis: ReportBasis): readonly AgreementRow[] {
  const { t, figures } = basis;
  const seconds = figures.agreement.eventMatched?.toleranceS;
  if (seconds === undefined) return [];
  const words = (id: 'f1' | 'kappaLinked' | 'kappaIpf' | 'lag') => {
    return { id, label: t(`report.measure.${id}`), explanation: t(`report.explain.${id}`, { seconds }) };
  };
  const measures = ['f1', 'kappaLinked', 'kappaIpf'] as const;
  return [
    ...measures.map((id) => rowOf({ ...words(id), value: (of) => of.eventMatched?.[id] }, columns, basis)),
    rowOf({ ...words('lag'), value: meanLagS, unit: 's' }, columns, basis),
  ];
}

/** How far raters press from the others, without its direction: it does not depend on who is named first. */
function meanLagS({ eventMatched }: AgreementReport): number | null {
  const lags = Object.values(eventMatched?.byRater ?? {}).flatMap(({ medianLagS }) =>
    medianLagS === null ? [] : [Math.abs(medianLagS)],
  );
  return meanOf(lags);
}

/** Only where the session has volleys. */
function unitRows(columns: readonly Column[], basis: ReportBasis): readonly AgreementRow[] {
  const { t, figures } = basis;
  const { units } = figures.agreement;
  if (!units) return [];
  const measures = ['fleissKappa', 'alphaNominal', 'meanPairwiseKappa'] as const;
  return measures.map((id) => {
    const label = t(`report.measure.${id}`);
    const explanation = t(`report.explain.${id}`, { count: units.units });
    return rowOf({ id, label, explanation, value: (of) => of.units?.[id] }, columns, basis);
  });
}
