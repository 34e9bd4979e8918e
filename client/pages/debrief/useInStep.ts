import { mayPoint, type Place, type Pointed } from '@fishbowl/shared/session/pointing';
import { type SessionState, type Tag, tagKey } from '@fishbowl/shared/session/state';
import { useMemo, useState } from 'react';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { atMostEvery } from '../../state/atMostEvery.ts';

/** Where this page is on the timeline: where its reader went, or where the supervisor is. */
export interface InStep {
  readonly atMs: number;
  /** The listed moment that the reader chose; undefined while following. */
  readonly momentId: string | null | undefined;
  readonly markId: string | null;
  /** What was gone to or chosen last: a bookmark is for that. */
  readonly hereMs: number;
  readonly go: (to: Partial<Omit<OwnPlace, 'hereMs'>>) => void;
  /** Who can be followed; null: nobody has said where they are. */
  readonly guide: Pointed['seatId'] | null;
  readonly isFollowing: boolean;
  readonly follow: () => void;
  readonly letGo: () => void;
  /** Others are told where this reader is. */
  readonly isLeading: boolean;
}

interface OwnPlace {
  readonly atMs: number;
  readonly momentId: string | null;
  readonly markId: string | null;
  readonly hereMs: number;
}

const pointEveryMs = 150;
const start: OwnPlace = { atMs: 0, momentId: null, markId: null, hereMs: 0 };

/** In step with the supervisor until one goes somewhere oneself; a supervisor who goes somewhere leads. */
export function useInStep(): InStep {
  const { seat, session } = useSession();
  const pointed = useSnapshot((snapshot) => snapshot.pointed);
  const state = useSnapshot((snapshot) => snapshot.state);
  const [own, setOwn] = useState(start);
  const [isWilling, setWilling] = useState(true);
  const tell = useMemo(() => atMostEvery(pointEveryMs, (place: Place) => session.connection.point(place)), [session]);
  const isFollowing = isWilling && pointed !== null;
  const shown: OwnPlace = isFollowing ? placeOf(pointed) : own;
  const leads = mayPoint({ id: seat.seatId, role: seat.role }, state);
  return {
    ...shown,
    momentId: isFollowing ? undefined : own.momentId,
    go: (to) => {
      const chosen = to.markId === undefined ? undefined : tagAt(state, to.markId);
      const hereMs = to.atMs ?? chosen?.startMs ?? shown.hereMs;
      const next = { ...shown, ...(to.atMs !== undefined && { momentId: null }), ...to, hereMs };
      setOwn(next);
      setWilling(false);
      if (leads) tell({ atMs: Math.max(0, Math.round(next.atMs)), selection: selectionOf(state, next.markId) });
    },
    guide: pointed?.seatId ?? null,
    isFollowing,
    follow: () => setWilling(true),
    letGo: () => {
      setOwn(shown);
      setWilling(false);
    },
    isLeading: leads && !isFollowing && own !== start,
  };
}

function placeOf({ atMs, selection }: Pointed): OwnPlace {
  return { atMs, momentId: null, markId: selection && tagKey(selection), hereMs: atMs };
}

/** Cues and bookmarks are on everybody's timeline by their time alone. */
function selectionOf(state: SessionState, markId: string | null) {
  const tag = tagAt(state, markId);
  return tag ? { seatId: tag.seatId, tagId: tag.id } : null;
}

function tagAt(state: SessionState, markId: string | null): Tag | undefined {
  return [...state.tags.values()].find(({ seatId, id }) => tagKey({ seatId, tagId: id }) === markId);
}
