import type { Context } from './context.ts';
import type { NewTagEvent } from './event.ts';
import { epochOf, policyFor } from './policy.ts';
import type { Seat } from './seat.ts';
import type { SessionState } from './state.ts';
import { seesOthers } from './visible.ts';

type Provenance = Pick<NewTagEvent, 'late' | 'blind' | 'provenance' | 'seenEpoch' | 'deliveredEpoch'>;

/** How a contribution stands to what its author had seen when making it (D4). */
export function provenanceOf(
  state: SessionState,
  seat: Seat,
  seenEpoch: number,
  { deliveredEpoch }: Pick<Context, 'deliveredEpoch'>,
): Provenance {
  const seen = policyFor(state, seat, seenEpoch);
  return {
    late: seenEpoch < epochOf(state, seat),
    blind: !seesOthers(seat, seen),
    provenance: seen.ended ? 'review' : 'live',
    seenEpoch,
    deliveredEpoch,
  };
}
