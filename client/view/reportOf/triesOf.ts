import type { Code } from '@fishbowl/shared/codebook/code';
import { familyCode } from '@fishbowl/shared/codebook/familyCode';
import { codesOf } from '@fishbowl/shared/report/summaryValue';
import type { Try } from '../../pages/report/Tries.tsx';
import { formatSummary } from '../formatSummary.ts';
import { formatThreshold } from '../formatThreshold.ts';
import { helpfulCodes } from './helpfulCodes.ts';
import type { ReportBasis } from './ReportSource.ts';

const shown = 2;

/** Why a code is worth trying. */
interface Reason {
  readonly code: Code;
  readonly words: string;
}

/**
 * One or two things to try, each a helpful code with the codebook's own example sentence: first what would lift a number
 * that lies under its first threshold for all raters, then what nobody who watched for it tagged.
 */
export function triesOf(basis: ReportBasis): readonly Try[] {
  const { t, figures } = basis;
  if (Object.values(figures.raters).every(({ tags }) => tags.all === 0)) return [];
  const reasons = [...underThreshold(basis), ...unseen(basis)];
  return reasons
    .filter(({ code }, index) => reasons.findIndex((other) => other.code.id === code.id) === index)
    .slice(0, shown)
    .map(({ code, words }) => ({
      id: code.id,
      title: t('report.tryMore', { code: code.label }),
      words,
      ...(code.examples[0] && { sentence: code.examples[0] }),
    }));
}

/** A ratio is lifted by what it counts; the code of it that was tagged least comes first. */
function underThreshold({ codebook, figures, t, language }: ReportBasis): readonly Reason[] {
  const helpful = helpfulCodes(codebook);
  return codebook.summaries.flatMap((summary) => {
    const panel = figures.panel.summaries[summary.id];
    const [first] = summary.thresholds.toSorted((a, b) => a.value - b.value);
    if (!panel || panel.thin || panel.median === null || panel.verdict?.band !== 'below' || !first) return [];
    const counted = summary.kind === 'ratio' ? summary.count : codesOf(summary);
    const seen = (id: string) => figures.panel.counts[id]?.median ?? 0;
    const [code] = helpful.filter(({ id }) => counted.includes(id)).toSorted((a, b) => seen(a.id) - seen(b.id));
    if (!code) return [];
    const parts = {
      label: summary.label,
      value: formatSummary(summary, panel.median, language),
      name: first.name,
      at: formatThreshold(summary, first.value, language),
    };
    return [{ code, words: t('report.tryUnder', parts) }];
  });
}

/** A family of which some tag is not yet refined may hold the code after all. */
function unseen({ codebook, figures, t }: ReportBasis): readonly Reason[] {
  const mayBe = new Set(codebook.families.map(({ id }) => id).filter((id) => figures.panel.counts[familyCode(id)]));
  return helpfulCodes(codebook)
    .filter(({ id, family }) => {
      const counts = figures.panel.counts[id];
      return counts !== undefined && counts.raters > 0 && counts.max === 0 && !mayBe.has(family);
    })
    .map((code) => ({ code, words: t('report.tryUnseen') }));
}
