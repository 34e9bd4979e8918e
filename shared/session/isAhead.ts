import type { Context } from './context.ts';
import { sessionNow } from './sessionNow.ts';
import type { SessionState } from './state.ts';

/** A browser's clock is an estimate: a press may seem to lie a little ahead of the server's now. */
const toleratedAheadMs = 10_000;

/** Does this moment of session time lie further ahead than any good clock says? */
export function isAhead(state: SessionState, ms: number, { wallMs }: Pick<Context, 'wallMs'>): boolean {
  return ms > sessionNow(state, wallMs) + toleratedAheadMs;
}
