import { z } from 'zod';
import { cohenKappa } from '../agreement/cohenKappa.ts';
import { contingency } from '../agreement/contingency.ts';
import { fleissKappa } from '../agreement/fleissKappa.ts';
import { alphaNominal } from '../agreement/krippendorffAlpha.ts';
import { meanOf } from '../agreement/quantile.ts';
import type { Units } from '../agreement/units.ts';
import { blindTags } from './comparableTags.ts';
import { watches } from './exposure.ts';
import { pairsOf } from './pairsOf.ts';
import type { RatedTag, Rater } from './ratingTable.ts';

/** Agreement on volleys. Null: not computable. */
export const unitAgreementSchema = z
  .strictObject({
    /** Volleys that some rater coded. */
    units: z.number().int(),
    fleissKappa: z.number().nullable(),
    alphaNominal: z.number().nullable(),
    meanPairwiseKappa: z.number().nullable(),
  })
  .readonly();

export type UnitAgreement = z.infer<typeof unitAgreementSchema>;

const nothing = 'none';

type Volley = { readonly atMs: number; readonly tags: ReadonlyMap<string, ReadonlySet<string>> };

/** The tags by volley and rater. A volley is as early as its first tag. */
function volleysOf(raters: readonly Rater[], counts: (tag: RatedTag) => boolean): readonly Volley[] {
  const volleys = new Map<string, { atMs: number; tags: Map<string, Set<string>> }>();
  for (const rater of raters) {
    for (const tag of blindTags(rater)) {
      if (tag.volley === undefined || !counts(tag)) continue;
      const volley = volleys.get(tag.volley) ?? { atMs: tag.startMs, tags: new Map() };
      volleys.set(tag.volley, volley);
      volley.atMs = Math.min(volley.atMs, tag.startMs);
      volley.tags.set(rater.id, (volley.tags.get(rater.id) ?? new Set()).add(tag.code));
    }
  }
  return [...volleys.values()];
}

/** The codes that each of these raters was asked to watch at some time. */
function sharedCodes(raters: readonly Rater[]): (code: string) => boolean {
  return (code) =>
    raters.every(
      ({ exposure }) => exposure === 'full' || exposure.some(({ codes }) => codes === 'all' || codes.includes(code)),
    );
}

/** A rater's category for a volley: the sorted set of codes, or null where the rater did not watch. */
function categoryOf({ atMs, tags }: Volley, rater: Rater, codes: readonly string[]): string | null {
  if (!codes.every((code) => watches(rater, code, atMs))) return null;
  const own = tags.get(rater.id);
  return own === undefined ? nothing : [...own].toSorted().join('+');
}

function pairwiseKappas(units: Units<string>, raters: number): readonly number[] {
  return pairsOf([...Array(raters).keys()]).flatMap(([a, b]) => {
    const { table } = contingency(
      units.map((unit) => unit[a] ?? null),
      units.map((unit) => unit[b] ?? null),
    );
    const { value } = cohenKappa(table).kappa;
    return value === null ? [] : [value];
  });
}

/**
 * Agreement over volleys: a unit is a volley that some rater coded, a category the sorted set of codes there (`none` for
 * none). Null where no tag names a volley, or there are fewer than two raters.
 */
export function unitAgreement(raters: readonly Rater[], codes: readonly string[]): UnitAgreement | null {
  const hasVolleys = raters.some((rater) => blindTags(rater).some(({ volley }) => volley !== undefined));
  if (!hasVolleys || raters.length < 2) return null;
  const isShared = sharedCodes(raters);
  const common = codes.filter(isShared);
  const volleys = volleysOf(raters, ({ code }) => isShared(code));
  const units = volleys.map((volley) => raters.map((rater) => categoryOf(volley, rater, common)));
  return {
    units: units.length,
    fleissKappa: fleissKappa(units).kappa.value,
    alphaNominal: alphaNominal(units).value,
    meanPairwiseKappa: meanOf(pairwiseKappas(units, raters.length)),
  };
}
