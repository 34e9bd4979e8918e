import type { PersonId } from '@fishbowl/shared/core/ids';
import { printSessionFile } from '@fishbowl/shared/interchange/sessionFile';
import type { AuditEntryReply } from '@fishbowl/shared/protocol/http/audit';
import { strToU8, zipSync } from 'fflate';
import type { Archived, ArchivedSession } from '../archive/Archived.ts';
import { archivePage } from '../archive/archivePage.ts';
import { ownTexts } from '../archive/ownTexts.ts';
import { sessionCopy } from '../archive/sessionCopy.ts';
import type { App } from '../plugins/App.ts';
import { perAddress } from '../plugins/rateLimit.ts';
import type { Account } from '../store/People.ts';
import { ownAuditReply } from './auditReply.ts';
import { notFound } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';

/** All that is known of whoever is signed in, in one archive. */
export function dataRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking } = deps;

  app.get('/api/me/data', { config: perAddress(10) }, async (request, reply) => {
    const { account } = await asking.accountOrRefuse(request);
    const archived = await collect(deps, account);
    await auth.store.audit.append({ action: 'dataDownloaded', byId: account.personId }, auth.nowMs());
    const sessions = archived.sessions.map(({ copy, ...session }) => ({ ...session, file: copy?.file ?? null }));
    const files = [
      ['index.html', archivePage(archived)],
      ['about-me.json', JSON.stringify({ ...archived, sessions }, null, 1)],
      ...archived.sessions.flatMap(({ copy }) => (copy ? [[copy.file, printSessionFile(copy.session)] as const] : [])),
    ] as const;
    const zip = zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])));
    return reply
      .type('application/zip')
      .header('content-disposition', 'attachment; filename="my-data.zip"')
      .send(Buffer.from(zip));
  });
}

async function collect(deps: RouteDeps, { personId }: Account): Promise<Archived> {
  const { store, nowMs } = deps.auth;
  const person = await store.people.person(personId);
  if (!person) throw notFound();
  const memberships = await store.courses.memberships(personId);
  const courses = await Promise.all(
    memberships.map(async ({ courseId, role, status }) => {
      return { title: (await store.courses.byId(courseId))?.title ?? '', role, status };
    }),
  );
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
    record: await wholeRecord(store, personId),
  };
}

type Stored = RouteDeps['auth']['store'];

async function placesOf({ sessions }: Stored, own: PersonId): Promise<Archived['places']> {
  const places = (await sessions.placesOf(own)).map(async ({ sessionId, role }) => {
    const session = await sessions.byId(sessionId);
    return { session: session?.title ?? '', role, plannedMs: session?.plannedMs ?? null };
  });
  return Promise.all(places);
}

async function notesOf({ sessions }: Stored, own: PersonId): Promise<Archived['incidentNotes']> {
  const notes = (await sessions.incidentNotesOf(own)).map(async ({ sessionId, what, atMs, body }) => {
    return { session: (await sessions.byId(sessionId))?.title ?? '', what, atMs, note: body ?? '' };
  });
  return Promise.all(notes);
}

async function sessionsOf(
  { auth: { store, nowMs }, codebooks, sessionSeen }: RouteDeps,
  own: PersonId,
): Promise<readonly ArchivedSession[]> {
  const archived: ArchivedSession[] = [];
  for (const row of await store.seats.ofPerson(own)) {
    const session = await store.sessions.byId(row.sessionId);
    if (!session) continue;
    const { id, role, createdMs, revokedMs } = row; // Not the alias: beside a name it stands nowhere.
    const { title } = session;
    const isHidden = session.frozenMs !== null;
    const copyOf = async () =>
      sessionCopy(store.events, codebooks, session, row, await store.seats.forSession(session.id), nowMs());
    const isShut = isHidden || revokedMs !== null;
    if (!isShut) await sessionSeen(session.id, { seatId: id, personId: own });
    const copy = isShut ? null : { file: `sessions/${session.id}.json`, session: await copyOf() };
    const written = await ownTexts(store.events, session.id, id);
    archived.push({ title, seat: { id, role, createdMs, revokedMs }, isHidden, written, copy });
  }
  return archived;
}

async function wholeRecord(store: Stored, own: PersonId): Promise<readonly AuditEntryReply[]> {
  const entries: AuditEntryReply[] = [];
  let before: number | undefined;
  do {
    const { entries: page, next } = await ownAuditReply(store, own, before);
    entries.push(...page);
    before = next ?? undefined;
  } while (before !== undefined);
  return entries;
}
