import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import { familyCode } from '@fishbowl/shared/codebook/familyCode';
import type { Summary } from '@fishbowl/shared/codebook/summary';
import type { PanelSummary } from '@fishbowl/shared/report/panelSummary';
import type { RaterReport, Report } from '@fishbowl/shared/report/report';
import type { NotAvailable, SummaryValue } from '@fishbowl/shared/report/summaryValue';
import { agreementText } from './agreementText.ts';
import { textTable } from './textTable.ts';

const reasons: Readonly<Record<NotAvailable, string>> = {
  noQuestions: 'no questions tagged',
  noReflections: 'no reflections tagged',
  nothingCounted: 'nothing of the kind tagged',
  notWatched: 'not watched',
  notRefined: 'coarse tags not yet refined',
  notRated: 'not rated',
  notAllRated: 'not all items rated',
};

/** A part of a whole reads best in per cent. */
function isShare(summary: Summary): boolean {
  if (summary.kind === 'distinctShare') return true;
  return summary.kind === 'ratio' && summary.count.every((code) => summary.over.includes(code));
}

function shown(summary: Summary, value: number): string {
  if (isShare(summary)) return `${Math.round(value * 100)} %`;
  return Number.isInteger(value) && summary.kind !== 'ratio' ? `${value}` : value.toFixed(2);
}

const absent = '–';

function cellOf(summary: Summary, value: SummaryValue | undefined): string {
  return value === undefined || value.value === null ? absent : shown(summary, value.value);
}

function rangeOf(summary: Summary, { raters, min, max, central }: PanelSummary): string {
  if (min === null || max === null || raters < 2) return '';
  const range = min === max ? 'all alike' : `${shown(summary, min)} to ${shown(summary, max)}`;
  if (central === null || min === max) return range;
  return `${range} (most: ${shown(summary, central.p10)} to ${shown(summary, central.p90)})`;
}

function inWords({ verdict, thin }: PanelSummary): string {
  const few = thin ? 'few tags or little time, so read it with care' : '';
  if (verdict === null) return few;
  const words = verdict.band === null ? `spread crosses ${verdict.crosses.join(' and ')}: no verdict` : verdict.band;
  return few === '' ? words : `${words}; ${few}`;
}

function panelRow(summary: Summary, panel: PanelSummary | undefined, report: Report): readonly string[] {
  if (panel === undefined || panel.median === null) {
    const values = Object.values(report.raters).map((rater) => rater.summaries[summary.id]);
    const why = [...new Set(values.map((value) => (value?.value === null ? reasons[value.reason] : '')))].join(', ');
    return [summary.label, 'not available', '', '', '', why];
  }
  const numbers = [shown(summary, panel.median), rangeOf(summary, panel), `${panel.raters}`, `${panel.tags}`];
  return [summary.label, ...numbers, inWords(panel)];
}

function numbersText(report: Report, book: Codebook): readonly string[] {
  const rows = book.summaries.map((summary) => panelRow(summary, report.panel.summaries[summary.id], report));
  return textTable([['Observed', 'middle', 'range', 'raters', 'tags', 'in words'], ...rows], [1, 3, 4]);
}

function thresholdsText(book: Codebook): readonly string[] {
  const lines = book.summaries.flatMap(({ label, thresholds }) =>
    thresholds.map(({ name, value, source }) => ({ line: `${label}: ${name} from ${value}`, source })),
  );
  const sources = [...new Set(lines.map(({ source }) => source))];
  const bySource = sources.flatMap((source) => [
    ...lines.filter((line) => line.source === source).map(({ line }) => `  ${line}`),
    `  Source: ${source}`,
  ]);
  const note = book.thresholdsNote === undefined ? [] : [`  ${book.thresholdsNote}`];
  return lines.length === 0 ? [] : ['', 'Thresholds', ...bySource, ...note];
}

function ratersText(report: Report, book: Codebook): readonly string[] {
  const isUsed = (code: string) => Object.values(report.raters).some(({ counts }) => (counts[code] ?? 0) > 0);
  const raters = Object.entries(report.raters);
  const row = (label: string, countOf: (rater: RaterReport) => number | undefined) => [
    label,
    ...raters.map(([, rater]) => `${countOf(rater) ?? 0}`),
  ];
  const coarse = book.families.filter(({ id }) => isUsed(familyCode(id)));
  const counts = [
    ...book.codes
      .filter(({ id }) => isUsed(id))
      .flatMap(({ id }) => [
        row(id, (rater) => rater.counts[id]),
        ...(report.counting.unit === 'volley' ? [row(`${id}, by volley`, (rater) => rater.volleyCounts?.[id])] : []),
      ]),
    ...coarse.map(({ id, label }) => row(`${label}, not yet refined`, (rater) => rater.counts[familyCode(id)])),
  ];
  const values = book.summaries.map((summary) => [
    summary.label,
    ...raters.map(([, rater]) => cellOf(summary, rater.summaries[summary.id])),
  ]);
  const missing = book.summaries.flatMap((summary) =>
    raters.flatMap(([id, rater]) => {
      const value = rater.summaries[summary.id];
      return value?.value === null ? [`  ${absent} ${summary.label}, ${id}: ${reasons[value.reason]}`] : [];
    }),
  );
  const columns = raters.map((_, index) => index + 1);
  return [...textTable([['Each rater', ...raters.map(([id]) => id)], ...counts, ...values], columns), ...missing];
}

const sources = {
  imported: 'imported turns',
  pressed: 'the supervisor’s key',
  speech: 'who was heard in the call',
  column: 'the table’s column',
} as const;

/** What was counted, where the instrument counts a code once in a volley. */
function volleyText({ counting, raters }: Report): string {
  if (counting.unit === 'tag') {
    return 'Every tag is counted. The instrument counts a code once in a volley, so these are tallies, not its scores.';
  }
  const outside = Object.values(raters).reduce((total, rater) => total + (rater.outsideVolleys ?? 0), 0);
  const alone = outside === 0 ? '' : ` Tags in no volley, each counted by itself: ${outside}.`;
  return `Each code is counted once in a volley, as the instrument does; volleys: ${sources[counting.source]}.${alone}`;
}

function talkText({ turns: { talkShare } }: Report): readonly string[] {
  if (talkShare.share === null) return [];
  const minutes = (talkShare.heardMs / 60_000).toFixed(1);
  return [`The practitioner spoke ${Math.round(talkShare.share * 100)} % of ${minutes} minutes of speech.`];
}

/** The report in plain words and aligned columns, for a terminal. */
export function reportText(report: Report, book: Codebook): string {
  const raters = Object.values(report.raters);
  const tags = raters.reduce((total, rater) => total + rater.tags.all, 0);
  const size = `${raters.length} ${raters.length === 1 ? 'rater' : 'raters'}, ${tags} tags`;
  const lines = [
    `${book.title} (${book.id}, version ${book.version})`,
    size,
    ...(book.unit === 'volley' && tags > 0 ? [volleyText(report)] : []),
    ...talkText(report),
    '',
    ...(book.summaries.length === 0 ? [] : [...numbersText(report, book), ...thresholdsText(book), '']),
    ...ratersText(report, book),
    '',
    ...agreementText(report.agreement),
    '',
    'These are observed tags, not a test result. One conversation says little about the next.',
  ];
  return `${lines.join('\n')}\n`;
}
