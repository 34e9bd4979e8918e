import type { ErasurePreviewReply } from '@fishbowl/shared/protocol/http/me';
import type { TFunction } from 'i18next';

export interface ErasureWords {
  readonly goes: readonly string[];
  readonly stays: readonly string[];
  /** Why it cannot be done now, with what to do; empty: it can. */
  readonly obstacles: readonly string[];
}

export type ErasableKind = 'me' | 'person' | 'guest' | 'ownGuest';

/**
 * What goes with a person, what stays and why, in one sentence each. What there is none of is left out; what is not counted
 * for who asks is said without a number.
 */
export function erasureWords(
  { goes, stays, obstacles }: ErasurePreviewReply,
  whose: ErasableKind,
  t: TFunction,
): ErasureWords {
  const isMe = whose === 'me' || whose === 'ownGuest';
  const counted = (['signIns', 'courses', 'seats'] as const).filter((what) => goes[what] > 0);
  const kept = (['tags', 'events'] as const).flatMap((what) => sentence(what, stays[what], t));
  return {
    goes: [
      t(`erasure.goesAlways.${whose}`),
      ...counted.map((what) => t(`erasure.${what}`, { count: goes[what] })),
      ...(['texts', 'auditEntries'] as const).flatMap((what) => sentence(what, goes[what], t)),
    ],
    stays: [...kept, ...(kept.length === 0 ? [t('erasure.nothing')] : []), t('erasure.titles')],
    obstacles: obstacles.map((obstacle) => t(`erasure.${isMe ? 'obstacleMe' : 'obstacle'}.${obstacle}`)),
  };
}

function sentence(
  what: 'texts' | 'auditEntries' | 'tags' | 'events',
  count: number | null,
  t: TFunction,
): readonly string[] {
  if (count === 0) return [];
  return [count === null ? t(`erasure.any.${what}`) : t(`erasure.${what}`, { count })];
}
