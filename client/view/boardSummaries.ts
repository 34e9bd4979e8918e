import type { Code } from '@fishbowl/shared/codebook/code';
import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { Hue } from '@fishbowl/shared/codebook/family';
import type { Summary } from '@fishbowl/shared/codebook/summary';
import { isShare } from './formatSummary.ts';

/**
 * The book's summaries of tags in the order of the live board: reflections to questions, simple and complex reflections,
 * what hinders; then the rest as the book has them. What hinders is counted also where the book has no number for it.
 */
export function boardSummaries(book: Codebook): readonly Summary[] {
  const ofTags = book.summaries.filter(({ kind }) => kind === 'ratio' || kind === 'count');
  const hinders = hindering(book);
  const firsts = [
    ofTags.find((summary) => isReflectionsToQuestions(book, summary)),
    ofTags.find((summary) => isComplexShare(book, summary)),
    ofTags.find((summary) => countsJust(summary, hinders)) ?? countOf(book, hinders),
  ].flatMap((summary) => summary ?? []);
  return [...firsts, ...ofTags.filter((summary) => !firsts.includes(summary))];
}

function hindering({ codes }: Codebook): readonly Code[] {
  return codes.filter(({ speaker, polarity }) => speaker === 'practitioner' && polarity === '-');
}

function areAll({ families, codes }: Codebook, ids: readonly string[], wanted: Hue): boolean {
  const hueOf = (id: string) =>
    families.find((family) => family.id === codes.find((code) => code.id === id)?.family)?.hue;
  return ids.length > 0 && ids.every((id) => hueOf(id) === wanted);
}

function isReflectionsToQuestions(book: Codebook, summary: Summary): boolean {
  return (
    summary.kind === 'ratio' && areAll(book, summary.count, 'reflection') && areAll(book, summary.over, 'question')
  );
}

function isComplexShare(book: Codebook, summary: Summary): boolean {
  return summary.kind === 'ratio' && isShare(summary) && areAll(book, summary.over, 'reflection');
}

function countsJust(summary: Summary, codes: readonly Code[]): boolean {
  if (summary.kind !== 'count' || codes.length === 0) return false;
  return summary.codes.length === codes.length && codes.every(({ id }) => summary.codes.includes(id));
}

/** Under the names of its families. */
function countOf({ families }: Codebook, codes: readonly Code[]): Summary | undefined {
  if (codes.length === 0) return undefined;
  const label = families
    .filter(({ id }) => codes.some(({ family }) => family === id))
    .map((family) => family.label)
    .join(', ');
  return { kind: 'count', id: 'hindering', label, codes: codes.map(({ id }) => id), thresholds: [] };
}
