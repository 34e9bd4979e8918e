import type { Moment } from '@fishbowl/shared/report/moments';
import type { ReportMoment } from '../../pages/report/Highlights.tsx';
import { lookOf } from '../codeLook.ts';
import { clipped } from './clipped.ts';
import { type Noted, notedAt } from './notedAt.ts';
import type { ReportBasis } from './ReportSource.ts';

const shown = 3;

/** Where the raters part: what most of them saw differently first, then what only one saw and wrote about. */
export function momentsOf(basis: ReportBasis): readonly ReportMoment[] {
  const noted = notedAt(basis);
  const splits = basis.found
    .filter(({ kind }) => kind === 'split')
    .toSorted((a, b) => b.sightings.length - a.sightings.length);
  const single = basis.found
    .filter(({ kind }) => kind === 'onlyOne')
    .toSorted((a, b) => Number(noted(b) !== null) - Number(noted(a) !== null));
  return [...splits, ...single]
    .slice(0, shown)
    .toSorted((a, b) => a.startMs - b.startMs)
    .map((moment) => momentOf(moment, noted(moment), basis));
}

function momentOf(moment: Moment, noted: Noted | null, basis: ReportBasis): ReportMoment {
  const { t } = basis;
  return {
    id: `${moment.startMs}-${moment.codes.join('-')}`,
    atMs: moment.startMs,
    ...(noted && { quote: clipped(noted.text) }),
    words:
      moment.kind === 'split' ? t('report.split', { codes: splitWords(moment, basis) }) : singleWords(moment, basis),
  };
}

/** "2 × “Complex reflection”, 1 × “Simple reflection”". */
function splitWords({ codes, sightings }: Moment, { looks, language }: ReportBasis): string {
  const parts = codes.map((code) => {
    const raters = sightings.filter((sighting) => sighting.code === code).length;
    return `${raters}\u00a0×\u00a0“${lookOf(looks, code).label}”`;
  });
  return new Intl.ListFormat(language, { type: 'unit' }).format(parts);
}

function singleWords({ codes, watching }: Moment, { t, looks }: ReportBasis): string {
  return t('report.onlyOne', { count: watching, code: lookOf(looks, codes[0] ?? '').label });
}
