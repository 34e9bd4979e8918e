import { type RightName, rights, type Standing } from '@fishbowl/shared/access/rights';
import { shownJoinCode } from '@fishbowl/shared/protocol/http/joinCode';
import type { SessionReply } from '@fishbowl/shared/protocol/http/sessions';
import { roles } from '@fishbowl/shared/session/seat';
import { linkToken } from '../auth/linkToken.ts';
import type { SessionRow } from '../store/Sessions.ts';
import { courseOf } from './courseOf.ts';
import type { RouteDeps } from './RouteDeps.ts';

/** All that staff see of a session from outside: ways in, and who has come. `standings`: of whoever reads it. */
export async function sessionReply(
  { auth: { store, secret, nowMs }, sessions }: RouteDeps,
  { id, title, createdMs, config, courseId, plannedMs, classmatesMayWatch, frozenMs }: SessionRow,
  standings: ReadonlySet<Standing>,
): Promise<SessionReply> {
  const may = (right: RightName) => rights[right].who.some((standing: Standing) => standings.has(standing));
  // By the supervisors' link who mentors, or administers, could come in as somebody who releases.
  const givesLinks = frozenMs === null && may('session.invite');
  const links = givesLinks ? await store.roleLinks.forSession(id) : [];
  const seats = await store.seats.forSession(id);
  const mayErase = may('session.eraseGuest');
  const guests = await store.seats.guests(id);
  return {
    id,
    title,
    createdMs,
    config,
    ...(await sessions.summary(id)),
    course: await courseOf(store, courseId),
    plannedMs,
    classmatesMayWatch,
    frozen: frozenMs !== null,
    frozenMs,
    places: [...(await store.sessions.places(id))],
    givesLinks,
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
