import { standing } from '@fishbowl/shared/codebook/standing';
import type { Moment } from '@fishbowl/shared/report/moments';
import type { ReportMoment } from '../../pages/report/Highlights.tsx';
import { lookOf } from '../codeLook.ts';
import { clipped } from './clipped.ts';
import { helpfulCodes } from './helpfulCodes.ts';
import { notedAt } from './notedAt.ts';
import type { ReportBasis } from './ReportSource.ts';

const shown = 3;

/**
 * Moments at which two raters or more tagged the same helpful code: those that most saw first, those with words before
 * those without, a different code each as far as possible; told in the order of the conversation.
 */
export function workedOf(basis: ReportBasis): readonly ReportMoment[] {
  const helpful = helpfulCodes(basis.codebook).map(({ id }) => id);
  const isHelpful = (code: string) => standing(basis.codebook, code, helpful) === 'in';
  const noted = notedAt(basis);
  const weight = (moment: Moment) => moment.sightings.length * 2 + (noted(moment) ? 1 : 0);
  const ranked = basis.found
    .filter(({ kind, codes }) => kind === 'agreed' && isHelpful(codes[0] ?? ''))
    .toSorted((a, b) => weight(b) - weight(a));
  const firsts = ranked.filter((moment, i) => ranked.findIndex(({ codes }) => codes[0] === moment.codes[0]) === i);
  const rest = ranked.filter((moment) => !firsts.includes(moment));
  return [...firsts, ...rest]
    .slice(0, shown)
    .toSorted((a, b) => a.startMs - b.startMs)
    .map((moment) => momentOf(moment, noted(moment), basis));
}

function momentOf(moment: Moment, noted: ReturnType<ReturnType<typeof notedAt>>, basis: ReportBasis): ReportMoment {
  const { t, looks } = basis;
  const [code = ''] = moment.codes;
  const seen = moment.sightings.length;
  const label = lookOf(looks, code).label;
  const words =
    seen === moment.watching
      ? t('report.agreedAll', { count: seen, code: label })
      : t('report.agreedSome', { count: moment.watching, seen, code: label });
  return {
    id: `${moment.startMs}-${code}`,
    atMs: moment.startMs,
    ...(noted && { quote: clipped(noted.text) }),
    words: noted ? `${words} ${t('report.notedBy', { name: noted.by })}` : words,
  };
}
