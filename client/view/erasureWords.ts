import type { ErasurePreviewReply } from '@fishbowl/shared/protocol/http/me';
import type { TFunction } from 'i18next';

export interface ErasureWords {
  readonly goes: readonly string[];
  readonly stays: readonly string[];
  /** Why it cannot be done now, with what to do; empty: it can. */
  readonly obstacles: readonly string[];
}

export type ErasableKind = 'me' | 'person' | 'guest' | 'ownGuest';

/** What goes with a person, what stays and why, in one sentence each. What there is none of is left out. */
export function erasureWords(
  { goes, stays, obstacles }: ErasurePreviewReply,
  whose: ErasableKind,
  t: TFunction,
): ErasureWords {
  const isMe = whose === 'me' || whose === 'ownGuest';
  const counted = ['signIns', 'courses', 'seats', 'texts', 'auditEntries'] as const;
  const kept = (['tags', 'events'] as const).filter((what) => stays[what] > 0);
  return {
    goes: [
      t(`erasure.goesAlways.${whose}`),
      ...counted.filter((what) => goes[what] > 0).map((what) => t(`erasure.${what}`, { count: goes[what] })),
    ],
    stays: [
      ...kept.map((what) => t(`erasure.${what}`, { count: stays[what] })),
      ...(kept.length === 0 ? [t('erasure.nothing')] : []),
      t('erasure.titles'),
    ],
    obstacles: obstacles.map((obstacle) => t(`erasure.${isMe ? 'obstacleMe' : 'obstacle'}.${obstacle}`)),
  };
}
