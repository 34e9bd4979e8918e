import { standsFor } from '@fishbowl/shared/access/mayDo';
import { shownJoinCode } from '@fishbowl/shared/protocol/http/joinCode';
import type { SessionReply } from '@fishbowl/shared/protocol/http/sessions';
import type { Phase } from '@fishbowl/shared/session/phase';
import { type Role, roles } from '@fishbowl/shared/session/seat';
import type { AuthDeps } from '../auth/AuthDeps.ts';
import { linkToken } from '../auth/linkToken.ts';
import { waysBack } from '../auth/waysBack.ts';
import type { RoleLink } from '../store/RoleLinks.ts';
import type { SessionRow } from '../store/Sessions.ts';
import type { Records } from '../store/Store.ts';
import type { Asker } from './Asking.ts';
import { courseOf } from './courseOf.ts';
import { notFound } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';

/**
 * All that staff see of a session from outside: ways in, and who has come. What leads in is told to whoever is still to have
 * it when it is read (N99).
 */
export async function sessionReply(
  { auth, asking, sessions }: Pick<RouteDeps, 'auth' | 'asking' | 'sessions'>,
  asker: Asker,
  sessionId: SessionRow['id'],
): Promise<SessionReply> {
  const summary = await sessions.summary(sessionId);
  const seen = await auth.store.atOnce(async (records) => {
    const session = await records.sessions.byId(sessionId);
    if (!session) throw notFound();
    const standings = await asking.within(records).towardsSession(asker, session);
    // By the supervisors' link who mentors, or administers, could come in as somebody who releases.
    const givesLinks = session.frozenMs === null && standsFor('session.invite', standings);
    const links = givesLinks ? await waysIn(records, auth, session.id, summary.phase) : noLinks;
    return { ...(await seenBy(records, session, standsFor('session.eraseGuest', standings))), ...links };
  });
  return { ...seen, ...summary };
}

type Links = Pick<SessionReply, 'linkRoles' | 'links'>;

const noLinks: Links = { linkRoles: [], links: [] };

async function waysIn(
  records: Records,
  { secret, nowMs }: Pick<AuthDeps, 'secret' | 'nowMs'>,
  id: SessionRow['id'],
  phase: Phase,
): Promise<Links> {
  // Into a closed session nobody new comes by a link; guests come back to it.
  const linkRoles: ReadonlySet<Role> = phase === 'closed' ? await waysBack(records, id) : new Set(roles);
  const links = (await records.roleLinks.forSession(id)).filter(({ role }) => linkRoles.has(role));
  const shown = ({ id: linkId, role, code, codeExpiresMs }: RoleLink) => ({
    role,
    token: linkToken(secret, 'role link', linkId),
    code: shownJoinCode(code),
    codeExpiresMs,
    codeExpired: nowMs() >= codeExpiresMs,
  });
  return {
    linkRoles: [...linkRoles],
    links: links.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role)).map(shown),
  };
}

async function seenBy(records: Records, session: SessionRow, mayErase: boolean) {
  const { id, title, createdMs, config, courseId, plannedMs, classmatesMayWatch, frozenMs } = session;
  const guests = await records.seats.guests(id);
  const seats = await records.seats.forSession(id);
  return {
    id,
    title,
    createdMs,
    config,
    course: await courseOf(records, courseId),
    plannedMs,
    classmatesMayWatch,
    frozen: frozenMs !== null,
    frozenMs,
    places: [...(await records.sessions.places(id))],
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
