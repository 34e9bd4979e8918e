import { type Moment, moments } from '@fishbowl/shared/report/moments';
import { ratingTableOf } from '@fishbowl/shared/report/ratingTableOf';
import { useMemo } from 'react';
import { useSession, useSnapshot } from './useSession.ts';

/** Where the raters met, and where they did not: from what this seat may see. */
export function useMoments(): readonly Moment[] {
  const { seat } = useSession();
  const state = useSnapshot((snapshot) => snapshot.state);
  return useMemo(() => moments(ratingTableOf(state, seat.codebook, state.endedMs ?? 0)), [state, seat]);
}
