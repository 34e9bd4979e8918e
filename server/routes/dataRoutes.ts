import { printSessionFile } from '@fishbowl/shared/interchange/sessionFile';
import type { AuditEntryReply } from '@fishbowl/shared/protocol/http/audit';
import { strToU8, zipSync } from 'fflate';
import { type Archived, type ArchivedSession, archivePage } from '../archive/archivePage.ts';
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
    const { sessions, ...about } = archived;
    const files = [
      ['index.html', archivePage(archived)],
      ['about-me.json', JSON.stringify(about, null, 1)],
      ...sessions.flatMap(({ file, copy }) => (copy ? [[file, printSessionFile(copy)] as const] : [])),
    ] as const;
    const zip = zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])));
    return reply
      .type('application/zip')
      .header('content-disposition', 'attachment; filename="my-data.zip"')
      .send(Buffer.from(zip));
  });
}

async function collect({ auth, codebooks }: RouteDeps, { personId }: Account): Promise<Archived> {
  const { store, nowMs } = auth;
  const person = await store.people.person(personId);
  if (!person) throw notFound();
  const memberships = await store.courses.memberships(personId);
  const courses = await Promise.all(
    memberships.map(async ({ courseId, role, status }) => {
      return { title: (await store.courses.byId(courseId))?.title ?? '', role, status };
    }),
  );
  const sessions: ArchivedSession[] = [];
  for (const seat of await store.seats.ofPerson(personId)) {
    const session = await store.sessions.byId(seat.sessionId);
    if (!session) continue;
    const seats = await store.seats.forSession(session.id);
    const isHidden = session.frozenMs !== null || seat.revokedMs !== null;
    const copy = isHidden ? null : await sessionCopy(store.events, codebooks, session, seat, seats, nowMs());
    sessions.push({ file: `sessions/${session.id}.json`, seat, copy });
  }
  const signIns = (await store.signIns.list(personId, nowMs())).map(({ createdMs, lastSeenMs, userAgent }) => {
    return { createdMs, lastSeenMs, userAgent };
  });
  const { login, role, createdMs } = person;
  const account = { name: person.name ?? '', login, role, createdMs };
  return { madeMs: nowMs(), account, signIns, courses, sessions, record: await wholeRecord(store, personId) };
}

async function wholeRecord(
  store: RouteDeps['auth']['store'],
  own: Account['personId'],
): Promise<readonly AuditEntryReply[]> {
  const entries: AuditEntryReply[] = [];
  let before: number | undefined;
  do {
    const { entries: page, next } = await ownAuditReply(store, own, before);
    entries.push(...page);
    before = next ?? undefined;
  } while (before !== undefined);
  return entries;
}
