import type { PersonId } from '@fishbowl/shared/core/ids';
import { printSessionFile } from '@fishbowl/shared/interchange/sessionFile';
import type { Archived, ArchivedSession } from '../archive/Archived.ts';
import { archivePage } from '../archive/archivePage.ts';
import { inTurns } from '../archive/inTurns.ts';
import { ownTexts } from '../archive/ownTexts.ts';
import { restsOn } from '../archive/restsOn.ts';
import { sessionCopy } from '../archive/sessionCopy.ts';
import { zipped } from '../archive/zipped.ts';
import type { App } from '../plugins/App.ts';
import { perAddress } from '../plugins/rateLimit.ts';
import type { SeatRow } from '../store/Seats.ts';
import { wholeOwnRecord } from './auditReply.ts';
import { oneAtATime } from './oneAtATime.ts';
import { notFound, RequestError } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';

/** So many rows are looked up in one go. */
const rowsAtOnce = 50;

/** So often an archive is begun when something is hidden, revoked or erased meanwhile. */
const timesMade = 3;

/** All that is known of whoever is signed in, in one archive. */
export function dataRoutes(app: App, deps: RouteDeps): void {
  const { asking } = deps;
  const inTurn = oneAtATime();

  app.get('/api/me/data', { config: perAddress(10) }, async ({ cookies, params, raw }, reply) => {
    const asker: Waiting = {
      ownId: async () => (await asking.accountOrRefuse({ cookies, params })).account.personId,
      isWaiting: () => !raw.socket.destroyed,
    };
    const zip = await inTurn(await asker.ownId(), () => archiveOf(deps, asker));
    return reply.type('application/zip').header('content-disposition', 'attachment; filename="my-data.zip"').send(zip);
  });
}

/** Whoever asked for an archive. */
interface Waiting {
  /** Asked anew each time: a sign-in may end while one waits, or while the archive is made. */
  ownId(): Promise<PersonId>;
  isWaiting(): boolean;
}

/** As it may be given out at the end, when the record is told of it; made anew where something forbids that meanwhile. */
async function archiveOf(deps: RouteDeps, asker: Waiting): Promise<Uint8Array> {
  const { store, nowMs } = deps.auth;
  for (let i = 0; i < timesMade; i += 1) {
    const byId = await stillAsking(asker);
    const before = await restsOn(store, byId);
    const archived = await collect(deps, byId);
    await stillAsking(asker);
    if ((await restsOn(store, byId)) !== before) continue;
    const zip = await zipped(await filesOf(archived));
    await stillAsking(asker);
    const isTold = await store.atOnce(async (records) => {
      if ((await restsOn(records, byId)) !== before) return false;
      await records.audit.append({ action: 'dataDownloaded', byId }, nowMs());
      return true;
    });
    if (isTold) return zip;
  }
  throw new RequestError('unavailable', 'what belongs into it changed again and again; ask once more');
}

async function stillAsking({ ownId, isWaiting }: Waiting): Promise<PersonId> {
  if (!isWaiting()) throw new RequestError('unavailable', 'nobody waits for it any more');
  return ownId();
}

async function filesOf(archived: Archived): Promise<readonly (readonly [name: string, text: string])[]> {
  const page = await archivePage(archived);
  const sessions = archived.sessions.map(({ copy, ...session }) => ({ ...session, file: copy?.file ?? null }));
  const copies = archived.sessions.flatMap(({ copy }) => copy ?? []);
  return [
    ['index.html', page],
    ['about-me.json', JSON.stringify({ ...archived, sessions }, null, 1)],
    ...(await inTurns(copies, 1, ({ file, session }) => [file, printSessionFile(session)] as const)),
  ];
}

/** What of the house an archive is made from. */
type Sources = Pick<RouteDeps, 'auth' | 'codebooks' | 'sessionSeen'>;

async function collect(deps: Sources, personId: PersonId): Promise<Archived> {
  const { store, nowMs } = deps.auth;
  const person = await store.people.person(personId);
  if (!person) throw notFound();
  const memberships = await store.courses.memberships(personId);
  const courses = await inTurns(memberships, rowsAtOnce, async ({ courseId, role, status }) => {
    return { title: (await store.courses.byId(courseId))?.title ?? '', role, status };
  });
  const signIns = (await store.signIns.list(personId, nowMs())).map(({ createdMs, lastSeenMs, userAgent }) => {
    return { createdMs, lastSeenMs, userAgent };
  });
  const { login, role, createdMs } = person;
  const account = { name: person.name ?? '', login, role, createdMs };
  return {
    madeMs: nowMs(),
    account,
    signIns,
    courses,
    places: await placesOf(store, personId),
    sessions: await sessionsOf(deps, personId),
    incidentNotes: await notesOf(store, personId),
    record: await wholeOwnRecord(store, personId),
  };
}

type Stored = RouteDeps['auth']['store'];

async function placesOf({ sessions }: Stored, own: PersonId): Promise<Archived['places']> {
  return inTurns(await sessions.placesOf(own), rowsAtOnce, async ({ sessionId, role }) => {
    const session = await sessions.byId(sessionId);
    return { session: session?.title ?? '', role, plannedMs: session?.plannedMs ?? null };
  });
}

async function notesOf({ sessions }: Stored, own: PersonId): Promise<Archived['incidentNotes']> {
  return inTurns(await sessions.incidentNotesOf(own), rowsAtOnce, async ({ sessionId, what, atMs, body }) => {
    return { session: (await sessions.byId(sessionId))?.title ?? '', what, atMs, note: body ?? '' };
  });
}

async function sessionsOf(deps: Sources, own: PersonId): Promise<readonly ArchivedSession[]> {
  const seats = await deps.auth.store.seats.ofPerson(own);
  return (await inTurns(seats, 1, (seat) => sessionOf(deps, seat))).flat();
}

/** One session as it is now; none where the seat is not theirs any more: others had their turn since it was listed. */
async function sessionOf(deps: Sources, seat: SeatRow): Promise<readonly ArchivedSession[]> {
  const { auth, codebooks, sessionSeen } = deps;
  const { events, seats, sessions } = auth.store;
  const { personId, sessionId } = seat;
  const session = await sessions.byId(sessionId);
  const sitting = await seats.forSession(sessionId);
  const row = sitting.find((each) => each.id === seat.id && each.personId === personId);
  if (!session || !row) return [];
  const { id, role, createdMs, revokedMs } = row; // Not the alias: beside a name it stands nowhere.
  const isHidden = session.frozenMs !== null;
  const isShut = isHidden || revokedMs !== null;
  if (!isShut) await sessionSeen(sessionId, { seatId: id, personId });
  const log = await events.load(sessionId);
  const file = `sessions/${sessionId}.json`;
  const copy = isShut ? null : { file, session: sessionCopy(log, codebooks, session, row, sitting, auth.nowMs()) };
  const written = ownTexts(log, id);
  return [{ title: session.title, seat: { id, role, createdMs, revokedMs }, isHidden, written, copy }];
}
