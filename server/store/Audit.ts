import type { AuditAction } from '@fishbowl/shared/access/auditAction';
import type { CourseId, PersonId, SessionId } from '@fishbowl/shared/core/ids';

/** Something that was done. Names stand nowhere in it: whoever reads it looks them up, while they are there. */
export interface AuditFact {
  readonly action: AuditAction;
  /** Who did it. Null: the installation itself, or a stranger. */
  readonly byId: PersonId | null;
  /** Whom it concerns. */
  readonly aboutId?: PersonId;
  /** Whom it concerns besides: it is found under them. */
  readonly alsoAboutIds?: readonly PersonId[];
  readonly courseId?: CourseId;
  readonly sessionId?: SessionId;
  /** Words of closed lists, and numbers; no names, no free text. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

export interface AuditEntry {
  readonly seq: number;
  readonly atMs: number;
  readonly action: AuditAction;
  /** Null once erased. */
  readonly fact: AuditFact | null;
}

/**
 * `broken`: the number of the first entry that is not what was written, or is missing; with `upTo`, that of the newest:
 * all from there to here were cut off. 'head': every entry is as written, but where the record ends is noted otherwise,
 * or not at all. `head`: the newest entry's hash. What a sound answer cannot show: see `auditHeadKey`.
 */
export type AuditCheck =
  | { readonly ok: true; readonly entries: number; readonly erased: number; readonly head: string }
  | { readonly ok: false; readonly broken: number; readonly upTo?: number }
  | { readonly ok: false; readonly broken: 'head' };

/** Who did what, when. It only grows: each entry commits to its own words and to all entries before it. */
export interface Audit {
  append(fact: AuditFact, atMs: number): Promise<void>;
  /** Many of the same moment, in this order. */
  appendAll(facts: readonly AuditFact[], atMs: number): Promise<void>;
  /** Newest first; those before `before`, and those that concern `person`, if given. */
  page(limit: number, before?: number, person?: PersonId): Promise<readonly AuditEntry[]>;
  /** What concerns a person, newest first, without the newest `skip`. */
  pageOf(person: PersonId, limit: number, skip: number): Promise<readonly AuditEntry[]>;
  /** How many entries concern a person. */
  countOf(person: PersonId): Promise<number>;
  /** How many entries `erase` would take the words from. */
  countErasable(persons: readonly PersonId[]): Promise<number>;
  /**
   * What was said about a person goes: about an account and the guests it once was. The salt goes with it, so that nobody can
   * guess it from what stays. What they did to others stays with those: it cannot be wiped off by going, and names somebody
   * who has no name any more. How many went.
   */
  erase(persons: readonly PersonId[]): Promise<number>;
  /** Does every entry follow from the one before, and say what it said when it was written? */
  check(): Promise<AuditCheck>;
}
