import type { SessionRow } from '../store/Sessions.ts';
import { RequestError } from './RequestError.ts';

/** Throws if the session is hidden for an incident: nobody comes in then (N58). */
export function expectShown({ frozenMs }: Pick<SessionRow, 'frozenMs'>): void {
  if (frozenMs !== null) throw new RequestError('frozen', 'hidden for an incident');
}
