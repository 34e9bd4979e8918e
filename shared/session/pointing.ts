import { z } from 'zod';
import { seatIdSchema, tagIdSchema } from '../core/ids.ts';
import { sessionMsSchema } from '../core/sessionMs.ts';
import { aliasFor } from './disclosed.ts';
import { phaseOf } from './phaseOf.ts';
import { policyFor } from './policy.ts';
import { isAtTable, type Seat } from './seat.ts';
import { type SessionState, tagKey } from './state.ts';
import { seesContributionsOf } from './visible.ts';

/** A place on the timeline and, where a tag is chosen, whose. */
export const placeSchema = z.strictObject({
  atMs: sessionMsSchema,
  selection: z.strictObject({ seatId: seatIdSchema, tagId: tagIdSchema }).nullable(),
});
export type Place = z.infer<typeof placeSchema>;

/** Where the supervisor is in the debrief. Passes by: it is no event, and nobody reads it afterwards. */
export interface Pointed extends Place {
  readonly seatId: Seat['id'];
}

/** Only a supervisor points, and only once the conversation is over. */
export function mayPoint({ role }: Seat, state: SessionState): boolean {
  const phase = phaseOf(state);
  return role === 'supervisor' && (phase === 'debrief' || phase === 'closed');
}

/**
 * What this viewer is told of it; null: nothing. The table is told no place before the first release, since a place can be
 * that of a hidden tag (V8), and nobody a tag that their own stream does not hold.
 */
export function pointedFor(pointed: Pointed, viewer: Seat, state: SessionState): Pointed | null {
  const policy = policyFor(state, viewer);
  if (!policy.ended || policy.revoked) return null;
  if (state.seats.get(pointed.seatId)?.revoked) return null;
  if (isAtTable(viewer.role) && policy.released.length === 0) return null;
  return { ...pointed, selection: selectionFor(pointed.selection, viewer, state) };
}

function selectionFor(selection: Place['selection'], viewer: Seat, state: SessionState): Place['selection'] {
  if (selection === null || !state.tags.has(tagKey(selection))) return null;
  const { seatId, tagId } = selection;
  const isOwn = seatId === viewer.id;
  const author = state.seats.get(seatId)?.role;
  if (!isOwn && !seesContributionsOf(author, viewer, policyFor(state, viewer))) return null;
  return { seatId: aliasFor(seatId, viewer, state) ?? seatId, tagId };
}
