import type { Hold } from '../Seats.ts';

/** How a browser has a seat, as it stands in the rows of tokens and of hand-offs. */
interface HoldColumns {
  readonly sign_in_id: string | null;
  readonly taken_up: number;
}

export function holdColumns({ signInId, takenUp }: Hold): HoldColumns {
  return { sign_in_id: signInId, taken_up: takenUp ? 1 : 0 };
}

export function parseHold({ sign_in_id, taken_up }: HoldColumns): Hold {
  return { signInId: sign_in_id, takenUp: taken_up !== 0 };
}
