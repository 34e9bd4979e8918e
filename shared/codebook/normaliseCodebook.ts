import { z } from 'zod';
import { type Hue, hueSchema } from './family.ts';

type Json = Readonly<Record<string, unknown>>;

const objectSchema = z.record(z.string(), z.unknown());

function asObject(value: unknown): Json | undefined {
  const parsed = objectSchema.safeParse(value);
  return parsed.success && !Array.isArray(value) ? parsed.data : undefined;
}

function asList(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** The object with some of its keys renamed, some left out, and defaults for what is missing. */
function reshaped(
  object: Json,
  renamed: Readonly<Record<string, string>>,
  left: readonly string[],
  defaults: Json,
): Json {
  const entries = Object.entries(object).filter(([key]) => !left.includes(key));
  return { ...defaults, ...Object.fromEntries(entries.map(([key, value]) => [renamed[key] ?? key, value])) };
}

function eachObject(value: unknown, change: (item: Json) => unknown): unknown {
  return asList(value)?.map((item) => {
    const object = asObject(item);
    return object === undefined ? item : change(object);
  });
}

const hueOfGroup: Readonly<Record<string, Hue>> = {
  question: 'question',
  reflection: 'reflection',
  affirm: 'adherent',
  mi_adherent: 'adherent',
  information: 'information',
  input: 'information',
  mi_non_adherent: 'nonadherent',
  righting: 'nonadherent',
  drift: 'nonadherent',
  summary: 'summary',
  client: 'client',
  client_language: 'client',
  change_talk: 'client',
  sustain_talk: 'client',
};

/** A family for each group that the codes name, in their order; a group that says nothing about its hue gets a free one. */
function familiesOf(codes: unknown): readonly Json[] {
  const named = (asList(codes) ?? []).map((code) => asObject(code)?.family);
  const groups = [...new Set(named.filter((name) => typeof name === 'string'))];
  const taken = new Set(groups.map((group) => hueOfGroup[group]));
  const free = hueSchema.options.filter((hue) => !taken.has(hue));
  return groups.map((id) => ({ id, label: wordsOf(id), hue: hueOfGroup[id] ?? free.shift() ?? 'other' }));
}

function wordsOf(id: string): string {
  const words = id.replaceAll(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function withScale(value: unknown, more: Json): unknown {
  const scale = asObject(value);
  return scale === undefined ? value : { step: 1, default: null, anchors: {}, ...more, ...scale };
}

function codeForm(code: Json): Json {
  const defaults = { definition: '', examples: [], polarity: '0', extent: 'point' };
  return reshaped(code, { group: 'family', not_this: 'notThis' }, ['kind', 'rating'], defaults);
}

function ratingForm(rating: Json): Json {
  const form = reshaped(rating, { second_scale: 'secondScale' }, ['kind'], { definition: '', na: false });
  const second = form.secondScale;
  return {
    ...form,
    scale: withScale(form.scale, {}),
    ...(second === undefined ? {} : { secondScale: withScale(second, { na: false }) }),
  };
}

/** A code that is also rated has a rating with its id. */
function ratingOfCode({ id, label, definition = '', group, rating }: Json): readonly Json[] {
  const scale = asObject(rating);
  if (scale === undefined) return [];
  const { na = false, ...rest } = scale;
  return [ratingForm({ id, label, definition, group, scale: rest, na })];
}

function ratingsOf(book: Json): unknown {
  const own = book.ratings ?? book.globals ?? [];
  const listed = asList(own);
  if (listed === undefined) return own;
  const ofCodes = (asList(book.codes) ?? []).flatMap((code) => ratingOfCode(asObject(code) ?? {}));
  return [...listed.map((rating) => ratingForm(asObject(rating) ?? { id: rating })), ...ofCodes];
}

/**
 * Brings the short form of a codebook (a group on each code and no list of families, `globals`, names with underscores,
 * nothing said about version, definitions or thresholds) into the full one. Judges nothing: that is `checkCodebook`'s.
 */
export function normaliseCodebook(json: unknown): unknown {
  const book = asObject(json);
  if (book === undefined) return json;
  const renamed = { needs_change_goal: 'needsChangeGoal', thresholds_note: 'thresholdsNote' };
  const left = ['kind', 'default', 'rating_scale', 'globals'];
  const defaults = { version: 1, needsChangeGoal: false, unit: 'tag', codes: [], summaries: [], rules: [], extra: [] };
  const form = reshaped(book, renamed, left, defaults);
  const segment = asObject(form.segment);
  const segmentNames = { recommended_minutes: 'recommendedMinutes', short_session_rule: 'shortSessionRule' };
  const codes = eachObject(form.codes, codeForm) ?? form.codes;
  return {
    ...form,
    ...(segment === undefined ? {} : { segment: reshaped(segment, segmentNames, [], {}) }),
    short: form.short ?? form.title,
    families: form.families ?? familiesOf(codes),
    codes,
    ratings: ratingsOf(book),
    summaries: eachObject(form.summaries, (summary) => ({ thresholds: [], ...summary })) ?? form.summaries,
  };
}
