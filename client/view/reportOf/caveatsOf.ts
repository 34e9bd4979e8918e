import { median } from '@fishbowl/shared/agreement/quantile';
import { familyOfCode } from '@fishbowl/shared/codebook/familyCode';
import { isAtTable } from '@fishbowl/shared/session/seat';
import { agreementWords } from './agreementWords.ts';
import { clockDoubtOf } from './clockDoubt.ts';
import { groupNames, type ReportBasis, ratersOf } from './ReportSource.ts';

export interface Caveat {
  readonly title: string;
  readonly words: string;
}

/** With fewer, a pseudonym is easily guessed. */
const fewestForPseudonyms = 3;

/** How to read the page: agreement in plain words, what the numbers are not, how exact the times are, who is behind a name. */
export function caveatsOf(basis: ReportBasis): readonly Caveat[] {
  const { t, codebook, figures } = basis;
  const notThis = [
    t('report.observed1'),
    hasThin(basis) ? t('report.grey') : '',
    thresholdSources(basis),
    codebook.unit === 'volley' ? volleyWords(basis) : '',
    figures.turns.talkShare.share === null ? '' : t('report.talkGoal'),
  ];
  return [
    { title: t('report.caveat.agreement'), words: agreementWords(basis) },
    { title: t('report.caveat.what'), words: [...notThis, t('report.oneSession')].filter(Boolean).join(' ') },
    ...refinedWords(basis).map((words) => ({ title: t('report.caveat.refined'), words })),
    { title: t('report.caveat.time'), words: timeWords(basis) },
    ...pseudonymWords(basis).map((words) => ({ title: t('report.caveat.names'), words })),
  ];
}

function hasThin({ figures }: ReportBasis): boolean {
  return groupNames.some((name) => Object.values(figures.groups[name]?.panel.summaries ?? {}).some(({ thin }) => thin));
}

/** Who says "fair" and "good", and the book's own caveat about it; nothing where the page shows no threshold. */
function thresholdSources({ codebook, figures, t }: ReportBasis): string {
  const shown = codebook.summaries
    .filter(({ id }) => (figures.panel.summaries[id]?.raters ?? 0) > 0)
    .flatMap(({ thresholds }) => thresholds);
  if (shown.length === 0) return '';
  const names = [...new Set(shown.map(({ name }) => `“${name}”`))].join(', ');
  const sources = [...new Set(shown.map(({ source }) => source.replace(/\.$/, '')))].join('; ');
  return [t('report.thresholdSource', { names, sources }), codebook.thresholdsNote].filter(Boolean).join(' ');
}

/** What was counted under an instrument that counts a code once in a volley. */
function volleyWords({ figures, t }: ReportBasis): string {
  const { counting, raters } = figures;
  if (counting.unit === 'tag') return t('report.tallies');
  const outside = Object.values(raters).reduce((total, rater) => total + (rater.outsideVolleys ?? 0), 0);
  const byVolley = t('report.byVolley', { source: t(`report.turnSource.${counting.source}`) });
  return outside === 0 ? byVolley : `${byVolley} ${t('report.outsideVolleys', { count: outside })}`;
}

/** Tags whose code was said more exactly after the end, and those that still name their family: what uses which. */
function refinedWords({ table, t }: ReportBasis): readonly string[] {
  const tags = table.raters.flatMap((rater) => rater.tags);
  const refined = tags.filter(({ provenance }) => provenance === 'refined').length;
  const unrefined = tags.filter(({ code }) => familyOfCode(code) !== undefined).length;
  const words = [
    ...(refined > 0 ? [t('report.refined', { count: refined })] : []),
    ...(unrefined > 0 ? [t('report.unrefined', { count: unrefined })] : []),
  ];
  return words.length === 0 ? [] : [words.join(' ')];
}

/** One clock, how far tags were moved from where they were pressed, and what the clock could not cover. */
function timeWords({ state, t, language }: ReportBasis): string {
  const moved = median([...state.tags.values()].map(({ pressedMs, startMs }) => pressedMs - startMs)) ?? 0;
  const seconds = new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(
    Math.abs(moved) / 1_000,
  );
  const correction = Math.abs(moved) < 50 ? t('report.time.asPressed') : t('report.time.corrected', { seconds });
  const shifted = [...state.lags.values()].filter((byMs) => byMs !== 0).length;
  const lags = shifted > 0 ? t('report.time.lags', { count: shifted }) : '';
  const away = state.downtimes.length > 0 ? t('report.time.away', { count: state.downtimes.length }) : '';
  return [t('report.time.clock'), doubtWords({ state, t }), correction, lags, away].filter(Boolean).join(' ');
}

/** How good the clocks were that stamped the presses, of all raters together. */
function doubtWords({ state, t }: Pick<ReportBasis, 'state' | 't'>): string {
  const tags = [...state.tags.values()];
  const doubt = clockDoubtOf(tags);
  if (tags.length === 0) return '';
  if (!doubt) return t('report.time.doubtUnknown');
  const unknown = tags.filter(({ clockDoubtMs }) => clockDoubtMs === null).length;
  const known = t('report.time.doubt', { middle: doubt.medianMs, worst: doubt.worstMs });
  return unknown > 0 ? `${known} ${t('report.time.doubtPartly', { count: unknown })}` : known;
}

function pseudonymWords(basis: ReportBasis): readonly string[] {
  const { state, viewer, t } = basis;
  const classmates = ratersOf(basis, 'classmates').length;
  if (!state.config?.pseudonyms || classmates === 0 || !isAtTable(viewer.role)) return [];
  return [classmates < fewestForPseudonyms ? t('report.names.few') : t('report.names.pseudonyms')];
}
