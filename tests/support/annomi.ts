import { readFileSync } from 'node:fs';
import { guidancePath } from './guidance.ts';

/**
 * Labels of real conversations (the AnnoMI corpus), read from the guidance folder or from the folder that the environment
 * names in FISHBOWL_ANNOMI; they are not part of this repository. Undefined: the tests that need them are skipped by name.
 */
const folder = process.env.FISHBOWL_ANNOMI;
const labelsPath = folder === undefined ? guidancePath('data/annomi-labels.csv') : `${folder}/annomi-labels.csv`;
export const annomiBookPath =
  folder === undefined ? guidancePath('data/annomi-codebook.json') : `${folder}/annomi-codebook.json`;

export const hasAnnomi = labelsPath !== undefined && annomiBookPath !== undefined;

/** One utterance as one rater labelled it, with no label, one or several. */
export type AnnomiRow = {
  readonly transcript: string;
  readonly rater: string;
  readonly utterance: string;
  readonly speaker: string;
  readonly startS: number;
  readonly codes: readonly string[];
};

export type AnnomiSession = {
  readonly transcript: string;
  readonly rows: readonly AnnomiRow[];
  readonly raters: readonly string[];
};

function rowOf(line: string): AnnomiRow {
  const [transcript = '', , rater = '', utterance = '', speaker = '', start = '', codes = ''] = line.split(',');
  return { transcript, rater, utterance, speaker, startS: Number(start), codes: codes === '' ? [] : codes.split('+') };
}

/** The sessions in the order of the table; none where the table is absent. */
export function annomiSessions(): readonly AnnomiSession[] {
  if (labelsPath === undefined) return [];
  const [, ...lines] = readFileSync(labelsPath, 'utf8').trimEnd().split(/\r?\n/);
  const rows = lines.map(rowOf);
  return [...new Set(rows.map(({ transcript }) => transcript))].map((transcript) => {
    const own = rows.filter((row) => row.transcript === transcript);
    return { transcript, rows: own, raters: [...new Set(own.map(({ rater }) => rater))] };
  });
}

/** The session as a table of tags, a row for each label; a volley is an utterance. */
export function annomiTagTable({ rows }: AnnomiSession): string {
  const tags = rows.flatMap(({ rater, codes, startS, speaker, utterance }) =>
    codes.map((code) => `${rater},${code},${startS},${speaker},${utterance}`),
  );
  return ['rater,code,start_s,speaker,volley', ...tags].join('\n');
}

export type ExpectedSummary =
  | { readonly value: number; readonly n: number }
  | { readonly value: null; readonly reason: string };

export type ExpectedRater = {
  readonly counts: Readonly<Record<string, number>>;
  readonly summaries: Readonly<Record<'RQ' | 'PCR' | 'POQ' | 'PCT', ExpectedSummary>>;
};

function share(of: number, all: number, n: number, reason: string): ExpectedSummary {
  return all === 0 ? { value: null, reason } : { value: of / all, n };
}

/** What the report must say of one rater, counted here from the rows and from nothing else. */
export function expectedOf({ rows }: AnnomiSession, rater: string): ExpectedRater {
  const labels = rows.filter((row) => row.rater === rater).flatMap(({ codes }) => codes);
  const names = ['OQ', 'CQ', 'SR', 'CR', 'GI', 'ADV', 'NEG', 'OPT', 'CT', 'ST', 'FN'];
  const times = (label: string) => labels.filter((given) => given === label).length;
  const [oq, cq, sr, cr, ct, st] = [times('OQ'), times('CQ'), times('SR'), times('CR'), times('CT'), times('ST')];
  return {
    counts: Object.fromEntries(names.map((name) => [name, times(name)])),
    summaries: {
      RQ: share(sr + cr, oq + cq, sr + cr + oq + cq, 'noQuestions'),
      PCR: share(cr, sr + cr, sr + cr, 'noReflections'),
      POQ: share(oq, oq + cq, oq + cq, 'noQuestions'),
      PCT: share(ct, ct + st, ct + st, 'nothingCounted'),
    },
  };
}

/** Middle and ends of the raters' values, counted here; null where no rater has one. */
export function expectedSpread(values: readonly (number | null)[]) {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const middle = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]].flatMap((value) => value ?? []);
  const median = middle.length === 2 ? ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2 : null;
  return { median, min: sorted[0] ?? null, max: sorted.at(-1) ?? null, raters: sorted.length };
}
