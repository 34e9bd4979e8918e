import { z } from 'zod';
import { quantile } from '../agreement/quantile.ts';
import { familyCode, familyOfCode } from '../codebook/familyCode.ts';
import { fullExposureShare } from '../session/watchesUnderAlias.ts';
import { countedTags, countingOf, countingSchema, tagsOutside } from './countedTags.ts';
import { eventAgreement, eventAgreementSchema } from './eventAgreement.ts';
import { practiceMs, watchedShare } from './exposure.ts';
import { panelSummary, panelSummarySchema } from './panelSummary.ts';
import type { RatedTag, Rater, RatingTable } from './ratingTable.ts';
import { type SummaryValue, summaryValue, summaryValueSchema } from './summaryValue.ts';
import { timeAgreement, timeAgreementSchema } from './timeAgreement.ts';
import { turnsReport, turnsSchema } from './turnsReport.ts';
import { unitAgreement, unitAgreementSchema } from './unitAgreement.ts';

const whole = z.number().int();

const raterReportSchema = z
  .strictObject({
    group: z.enum(['staff', 'classmates']).nullable(),
    /** Tags by code, for every code of the book and every family of which tags are not yet refined: raw, whatever is known of volleys. */
    counts: z.record(z.string(), whole).readonly(),
    /** The same as the instrument counts them, once in a volley; null where tags are counted. */
    volleyCounts: z.record(z.string(), whole).readonly().nullable(),
    /** Tags that would count by volley and lie in none: each is counted. Null where tags are counted. */
    outsideVolleys: whole.nullable(),
    summaries: z.record(z.string(), summaryValueSchema).readonly(),
    /** All tags, and of these the ones left out of agreement. */
    tags: z.strictObject({ all: whole, notBlind: whole, review: whole }).readonly(),
    /** Codes that this rater did not watch for all the time: their counts say little. */
    notWatched: z.array(z.string()).readonly(),
  })
  .readonly();

const spreadSchema = z
  .strictObject({
    median: z.number().nullable(),
    min: z.number().nullable(),
    max: z.number().nullable(),
    raters: whole,
  })
  .readonly();

const panelSchema = z
  .strictObject({
    raters: whole,
    /** By code, over the raters who watched for it: raw tallies. */
    counts: z.record(z.string(), spreadSchema).readonly(),
    /** The same of volley counts; null where tags are counted. */
    volleyCounts: z.record(z.string(), spreadSchema).readonly().nullable(),
    summaries: z.record(z.string(), panelSummarySchema).readonly(),
  })
  .readonly();

const agreementSchema = z
  .strictObject({
    units: unitAgreementSchema.nullable(),
    eventMatched: eventAgreementSchema.nullable(),
    timeUnit: timeAgreementSchema.nullable(),
  })
  .readonly();

const groupSchema = z.strictObject({ panel: panelSchema, agreement: agreementSchema }).readonly();

export const reportSchema = z
  .strictObject({
    codebook: z.string(),
    codebookVersion: whole,
    durationMs: whole.nullable(),
    /** Session time less pauses. */
    practiceMs: whole.nullable(),
    /** What the summaries are made of. */
    counting: countingSchema,
    turns: turnsSchema,
    raters: z.record(z.string(), raterReportSchema).readonly(),
    panel: panelSchema,
    agreement: agreementSchema,
    /** The same apart; null where the table has no such rater. */
    groups: z.strictObject({ staff: groupSchema.nullable(), classmates: groupSchema.nullable() }).readonly(),
  })
  .readonly();

export type RaterReport = z.infer<typeof raterReportSchema>;
export type PanelReport = z.infer<typeof panelSchema>;
export type AgreementReport = z.infer<typeof agreementSchema>;
export type Report = z.infer<typeof reportSchema>;

export type ReportOptions = {
  /** How far apart two tags may be and still be about the same moment. */
  readonly toleranceMs?: number | undefined;
  /** The scan step of time-unit kappa. */
  readonly unitMs?: number | undefined;
};

export const defaultToleranceMs = 3_000;
const defaultUnitMs = 1_000;

const byName = new Intl.Collator('en', { numeric: true });

/** What is counted: the book's codes, and the families that some tag still names instead. */
function countedCodes({ codebook, raters }: RatingTable): readonly string[] {
  const coarse = new Set(raters.flatMap(({ tags }) => tags.map(({ code }) => code)).filter(familyOfCode));
  const families = codebook.families.map(({ id }) => familyCode(id)).filter((code) => coarse.has(code));
  return [...codebook.codes.map(({ id }) => id), ...families];
}

function raterReport(table: RatingTable, rater: Rater): RaterReport {
  const { summaries } = table.codebook;
  const codes = countedCodes(table);
  const byCode = (tags: readonly RatedTag[]) =>
    Object.fromEntries(codes.map((code) => [code, tags.filter((tag) => tag.code === code).length]));
  const byVolley = countingOf(table).unit === 'volley';
  return {
    group: rater.group,
    counts: byCode(rater.tags),
    volleyCounts: byVolley ? byCode(countedTags(table, rater)) : null,
    outsideVolleys: byVolley ? tagsOutside(table, rater) : null,
    summaries: Object.fromEntries(summaries.map((summary) => [summary.id, summaryValue(summary, rater, table)])),
    tags: {
      all: rater.tags.length,
      notBlind: rater.tags.filter(({ blind }) => blind === false).length,
      review: rater.tags.filter(({ provenance }) => provenance === 'review').length,
    },
    notWatched: codes.filter((code) => watchedShare(table, rater, code) < fullExposureShare),
  };
}

type Reported = { readonly rater: Rater; readonly report: RaterReport };

const missing: SummaryValue = { value: null, reason: 'notRated', n: 0 };

function panelReport(table: RatingTable, reported: readonly Reported[]): PanelReport {
  const spreadOf = (code: string, from: 'counts' | 'volleyCounts') => {
    const watching = reported.filter(({ report }) => !report.notWatched.includes(code));
    const counts = watching.map(({ report }) => report[from]?.[code] ?? 0);
    const [min, median, max] = [quantile(counts, 0), quantile(counts, 0.5), quantile(counts, 1)] as const;
    return { median, min, max, raters: counts.length };
  };
  const spreads = (from: 'counts' | 'volleyCounts') =>
    Object.fromEntries(countedCodes(table).map((code) => [code, spreadOf(code, from)]));
  const summaryOf = (id: string) =>
    reported.map(({ rater, report }) => ({ rater: rater.id, value: report.summaries[id] ?? missing }));
  return {
    raters: reported.length,
    counts: spreads('counts'),
    volleyCounts: countingOf(table).unit === 'volley' ? spreads('volleyCounts') : null,
    summaries: Object.fromEntries(
      table.codebook.summaries.map(({ id, thresholds }) => [id, panelSummary(summaryOf(id), thresholds)]),
    ),
  };
}

function agreementReport(table: RatingTable, raters: readonly Rater[], options: ReportOptions): AgreementReport {
  const { toleranceMs = defaultToleranceMs, unitMs = defaultUnitMs } = options;
  const codes = table.codebook.codes.map(({ id }) => id);
  return {
    units: unitAgreement(raters, codes),
    eventMatched: eventAgreement(raters, toleranceMs),
    timeUnit: timeAgreement(table, raters, unitMs),
  };
}

/** Raters by name and tags by time, so that even the last digit of a sum does not depend on the order of rows. */
function inOrder(raters: readonly Rater[]): readonly Rater[] {
  const textOf = ({ code, endMs, volley }: RatedTag) => `${code} ${endMs ?? ''} ${volley ?? ''}`;
  return raters
    .toSorted((a, b) => byName.compare(a.id, b.id))
    .map((rater) => ({
      ...rater,
      tags: rater.tags.toSorted((a, b) => a.startMs - b.startMs || byName.compare(textOf(a), textOf(b))),
    }));
}

/**
 * Everything that can be counted in a table of tags: each rater by itself, the panel with its spread, staff and classmates
 * apart, and how far raters agree. Does not depend on the order of raters or tags.
 */
export function report(table: RatingTable, options: ReportOptions = {}): Report {
  const raters = inOrder(table.raters);
  const reported = raters.map((rater) => ({ rater, report: raterReport(table, rater) }));
  const panel = panelReport(table, reported);
  const agreement = agreementReport(table, raters, options);
  const group = (name: 'staff' | 'classmates') => {
    const members = reported.filter(({ rater }) => rater.group === name);
    if (members.length === 0) return null;
    if (members.length === raters.length) return { panel, agreement };
    const apart = agreementReport(
      table,
      members.map(({ rater }) => rater),
      options,
    );
    return { panel: panelReport(table, members), agreement: apart };
  };
  return {
    codebook: table.codebook.id,
    codebookVersion: table.codebook.version,
    durationMs: table.durationMs,
    practiceMs: practiceMs(table),
    counting: countingOf(table),
    turns: turnsReport(table.track),
    raters: Object.fromEntries(reported.map(({ rater, report: of }) => [rater.id, of])),
    panel,
    agreement,
    groups: { staff: group('staff'), classmates: group('classmates') },
  };
}

/** The report's JSON, described by JSON Schema (draft 2020-12). */
export function reportJsonSchema(): object {
  return z.toJSONSchema(reportSchema);
}
