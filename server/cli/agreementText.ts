import type { AgreementReport } from '@fishbowl/shared/report/report';
import { textTable } from './textTable.ts';

function shown(value: number | null, unit = ''): string {
  return value === null ? 'not computable' : `${value.toFixed(2)}${unit}`;
}

function unitRows({ units }: AgreementReport): readonly (readonly string[])[] {
  if (units === null) return [];
  return [
    ['Same volley, same codes: all raters at once', 'Fleiss’ κ', shown(units.fleissKappa)],
    ['', 'Krippendorff’s α', shown(units.alphaNominal)],
    ['Same volley, same codes: two raters at a time', 'mean κ', shown(units.meanPairwiseKappa)],
  ];
}

function eventRows({ eventMatched }: AgreementReport): readonly (readonly string[])[] {
  if (eventMatched === null) return [];
  const { toleranceS, f1, kappaLinked, kappaIpf, medianLagS } = eventMatched;
  return [
    [`Tags with a partner of the same code within ${toleranceS} s`, 'F1', shown(f1)],
    ['Same code, where both tagged', 'κ of linked tags', shown(kappaLinked)],
    ['Same code, missed tags counted too', 'κ of all tags', shown(kappaIpf)],
    ['How much later one presses than the other', 'median', shown(medianLagS, ' s')],
  ];
}

function timeRows({ timeUnit }: AgreementReport): readonly (readonly string[])[] {
  if (timeUnit === null) return [];
  const meaning = `Same code on at moments ${timeUnit.unitS} s apart (a scan step, not a tolerance)`;
  return [[meaning, 'time-unit κ', shown(timeUnit.kappa)]];
}

/** How far raters agree, in a sentence and a number each. 1 is full agreement, 0 what chance would give. */
export function agreementText(agreement: AgreementReport): readonly string[] {
  const rows = [...unitRows(agreement), ...eventRows(agreement), ...timeRows(agreement)];
  if (rows.length === 0) return ['How far raters agree: there is one rater, so nothing to compare.'];
  return ['How far raters agree (1: fully, 0: as chance would have it)', ...textTable(rows).map((line) => `  ${line}`)];
}
