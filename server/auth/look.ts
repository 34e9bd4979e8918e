import type { LookReply } from '@fishbowl/shared/protocol/http/join';
import type { RoleLink } from '../store/RoleLinks.ts';
import type { Records } from '../store/Store.ts';
import type { AuthDeps } from './AuthDeps.ts';
import { holderOf, opens } from './join.ts';
import { seatOf, type Visitor } from './visitor.ts';

/** What would happen to this visitor at this link. Says a name only to whoever could take that seat up. */
export async function look(
  deps: Pick<AuthDeps, 'nowMs'> & { readonly store: Pick<Records, 'seats' | 'people'> },
  link: RoleLink,
  by: 'link' | 'code',
  visitor: Visitor,
): Promise<Pick<LookReply, 'seat' | 'name'>> {
  const mine = await seatOf(deps, visitor, link.sessionId);
  if (mine) return { seat: mine.role === link.role ? 'yours' : 'seatedElsewhere', name: mine.name };
  const holder = await holderOf(deps, link);
  if (!holder) return { seat: 'free', name: visitor.signedIn?.account.name ?? null };
  if (await opens(deps, by, holder)) return { seat: 'resume', name: holder.name };
  return { seat: 'taken', name: null };
}
