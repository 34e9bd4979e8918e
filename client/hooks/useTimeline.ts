import type { SeatId } from '@fishbowl/shared/core/ids';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineModel } from '../timeline/model.ts';
import { tableLanes } from '../view/tableLanes.ts';
import { timelineByFamily, timelineByRater } from '../view/timelineOf.ts';
import { useNames } from './useNames.ts';
import { useSession, useSnapshot } from './useSession.ts';
import { useSessionClock } from './useSessionClock.ts';

/** The rule grows in steps, so that it does not creep. */
const growthMs = 60_000;

/** The session as the timeline draws it: a lane per family (of one seat's tags, or all), or a lane per rater. */
export function useTimeline(lanes: 'own' | 'families' | readonly SeatId[]): TimelineModel {
  const { t } = useTranslation();
  const { seat } = useSession();
  const nameOf = useNames();
  const state = useSnapshot((snapshot) => snapshot.state);
  const pendingTags = useSnapshot((snapshot) => snapshot.pendingTags);
  const grownMs = Math.ceil((useSessionClock() + 1) / growthMs) * growthMs;
  return useMemo(() => {
    const plannedMs = state.endedMs === null ? seat.brief.minutes * 60_000 : 0;
    const source = {
      state,
      codebook: seat.codebook,
      pendingTags,
      nameOf,
      ownSeatId: seat.seatId,
      plannedMs,
      nowMs: grownMs,
      below: tableLanes(state, nameOf, t),
    };
    if (lanes === 'own') return timelineByFamily(source, seat.seatId);
    return lanes === 'families' ? timelineByFamily(source) : timelineByRater(source, lanes);
  }, [lanes, seat, state, pendingTags, nameOf, grownMs, t]);
}
