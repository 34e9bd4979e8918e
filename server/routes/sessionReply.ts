import { type RightName, rights, type Standing } from '@fishbowl/shared/access/rights';
import { shownJoinCode } from '@fishbowl/shared/protocol/http/joinCode';
import type { SessionReply } from '@fishbowl/shared/protocol/http/sessions';
import type { Phase } from '@fishbowl/shared/session/phase';
import { type Role, roles } from '@fishbowl/shared/session/seat';
import { linkToken } from '../auth/linkToken.ts';
import { waysBack } from '../auth/waysBack.ts';
import type { SessionRow } from '../store/Sessions.ts';
import type { Records } from '../store/Store.ts';
import { courseOf } from './courseOf.ts';
import type { RouteDeps } from './RouteDeps.ts';

/** All that staff see of a session from outside: ways in, and who has come. `standings`: of whoever reads it. */
export async function sessionReply(
  { auth: { store, secret, nowMs }, sessions }: Pick<RouteDeps, 'auth' | 'sessions'>,
  { id, title, createdMs, config, courseId, plannedMs, classmatesMayWatch, frozenMs }: SessionRow,
  standings: ReadonlySet<Standing>,
): Promise<SessionReply> {
  const may = (right: RightName) => rights[right].who.some((standing: Standing) => standings.has(standing));
  const summary = await sessions.summary(id);
  // By the supervisors' link who mentors, or administers, could come in as somebody who releases.
  const givesLinks = frozenMs === null && may('session.invite');
  const linkRoles = givesLinks ? await rolesWithWayIn(store, id, summary.phase) : new Set<Role>();
  const links = (await store.roleLinks.forSession(id)).filter(({ role }) => linkRoles.has(role));
  const seats = await store.seats.forSession(id);
  const mayErase = may('session.eraseGuest');
  const guests = await store.seats.guests(id);
  return {
    id,
    title,
    createdMs,
    config,
    ...summary,
    course: await courseOf(store, courseId),
    plannedMs,
    classmatesMayWatch,
    frozen: frozenMs !== null,
    frozenMs,
    places: [...(await store.sessions.places(id))],
    linkRoles: [...linkRoles],
    links: links
      .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
      .map((link) => ({
        role: link.role,
        token: linkToken(secret, 'role link', link.id),
        code: shownJoinCode(link.code),
        codeExpiresMs: link.codeExpiresMs,
        codeExpired: nowMs() >= link.codeExpiresMs,
      })),
    seats: seats.map((seat) => ({
      seatId: seat.id,
      role: seat.role,
      name: seat.name,
      createdMs: seat.createdMs,
      revoked: seat.revokedMs !== null,
      erasable: mayErase && guests.has(seat.id),
    })),
  };
}

/** Into a closed session nobody new comes by a link; guests come back to it. */
async function rolesWithWayIn(
  store: Pick<Records, 'seats' | 'people'>,
  id: SessionRow['id'],
  phase: Phase,
): Promise<ReadonlySet<Role>> {
  return phase === 'closed' ? waysBack(store, id) : new Set(roles);
}
