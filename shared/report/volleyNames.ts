import type { Codebook } from '../codebook/codebook.ts';
import { familyCode } from '../codebook/familyCode.ts';
import { assignVolley, type PlacedTag } from '../volley/assignVolley.ts';
import type { Volley } from '../volley/volleysOf.ts';

/** The name of a tag's volley; undefined where it has none. */
export type VolleyOf = (tag: PlacedTag & { readonly code: string }) => string | undefined;

/** Names each tag's volley by its number; a coarse tag has one as well. What is said of the client's speech belongs to none. */
export function volleyNames(volleys: readonly Volley[], { codes }: Codebook): VolleyOf {
  const practitioner = new Set(
    codes.filter(({ speaker }) => speaker === 'practitioner').flatMap(({ id, family }) => [id, familyCode(family)]),
  );
  return (tag) => (practitioner.has(tag.code) ? assignVolley(tag, volleys)?.number.toString() : undefined);
}
