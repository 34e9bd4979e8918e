import { signInCookie } from '@fishbowl/server/auth/cookies';
import { hashOf } from '@fishbowl/server/auth/tokens';
import type { Store } from '@fishbowl/server/store/Store';
import { courseIdSchema, personIdSchema } from '@fishbowl/shared/core/ids';
import { membersReplySchema } from '@fishbowl/shared/protocol/http/courses';
import type { Phase } from '@fishbowl/shared/session/phase';
import { z } from 'zod';
import type { LiveServer } from '../../support/liveServer.ts';
import { WebBrowser } from '../../support/WebBrowser.ts';
import { account } from '../store/contract/build.ts';
import type { Outsider } from './outsiders.ts';
import { Speaker } from './Speaker.ts';
import { openServer, plant, type Session, type Sitting, watcher } from './socketWorld.ts';

const here = courseIdSchema.parse('here');
const there = courseIdSchema.parse('there');
const tess: Outsider = { name: 'tess', account: 'instructor', member: { role: 'teaching', status: 'active' } };

function idOf({ name }: Outsider) {
  return personIdSchema.parse(name);
}

function sittingOf({ name, lost }: Outsider): Sitting | undefined {
  return lost && { name, role: lost.as, mentoring: false };
}

/** A course, one session elsewhere, and, for each outsider, a session of the course in that phase. */
export async function openOutside(phase: Phase) {
  const server = await openServer();
  const { store, url } = server;
  const other = await plant(server, { phase, sittings: [watcher] });
  await store.people.addAccount(account({ personId: idOf(tess), login: tess.name, name: 'Tess', role: 'instructor' }));
  for (const id of [here, there]) await addCourse(store, id);
  await addSignIn(server, tess, 'here');
  return async (who: Outsider) => {
    const sitting = sittingOf(who);
    const sittings = sitting ? [sitting, watcher] : [watcher];
    const session = await plant(server, { phase, sittings, courseId: here });
    await addOutsider(server, session, who);
    const cookies = cookiesOf(who, session, other);
    return {
      session,
      speaker: () => new Speaker(url, session.id, cookies),
      /** What happens to them happens, over HTTP. */
      lose: () => lose(server, session, who, cookies),
    };
  };
}

async function addCourse({ courses }: Store, id: typeof here): Promise<void> {
  const defaults = { codebookId: 'test', visibility: 'blind', place: 'room' } as const;
  const by = { createdBy: idOf(tess), createdMs: 1, archivedMs: null, code: null, version: 1 };
  await courses.add({ id, title: id, defaults, ...by });
}

/** One in this browser, and perhaps one in another. */
async function addSignIn({ store, clock: { nowMs } }: LiveServer, who: Outsider, where: string): Promise<string> {
  const id = `${who.name}-${where}`;
  const times = { createdMs: nowMs, lastSeenMs: nowMs, expiresMs: nowMs + 1e9 };
  await store.signIns.add({ id, personId: idOf(who), ...times, userAgent: 'Firefox' }, hashOf(`token-${id}`));
  return id;
}

async function addOutsider(server: LiveServer, session: Session, who: Outsider): Promise<void> {
  const { store, clock } = server;
  const { account: role, member, elsewhere, placed } = who;
  if (!role) return;
  const personId = idOf(who);
  await store.people.addAccount(account({ personId, login: who.name, name: who.name, role }));
  if (member) await store.courses.change(here, personId, member, 0, clock.nowMs);
  if (elsewhere) await store.courses.change(there, personId, { role: elsewhere, status: 'active' }, 0, clock.nowMs);
  if (placed) await store.sessions.setPlace(session.id, personId, placed);
  const signInId = await addSignIn(server, who, 'here');
  await addSignIn(server, who, 'elsewhere');
  const sitting = sittingOf(who);
  if (!sitting) return;
  const [, token = ''] = session.cookieOf(sitting).split('=');
  const by = { personId, signInId, tokenHash: hashOf(token), mentoring: false };
  const claimed = await store.seats.claim(session.seatOf(sitting).id, by, clock.nowMs);
  if (claimed !== 'claimed') throw new Error(claimed);
}

/** All that their browser carries. */
function cookiesOf(who: Outsider, session: Session, other: Session): string {
  const sitting = sittingOf(who);
  return [
    ...(who.account ? [`${signInCookie}=token-${who.name}-here`] : []),
    ...(sitting ? [session.cookieOf(sitting)] : []),
    ...(who.carries === 'seat there' ? [other.cookieOf(watcher)] : []),
    ...(who.carries === 'seat there, renamed' ? [other.cookieOf(watcher).replace(other.id, session.id)] : []),
  ].join('; ');
}

async function lose({ url }: LiveServer, session: Session, who: Outsider, cookies: string): Promise<void> {
  const teacher = new WebBrowser(url, `${signInCookie}=token-tess-here`);
  const sitting = sittingOf(who);
  if (!who.lost || !sitting) throw new Error(`${who.name} has nothing to lose`);
  switch (who.lost.by) {
    case 'revoked':
      await teacher.post(z.unknown(), `/api/sessions/${session.id}/seats/${session.seatOf(sitting).id}/revoke`);
      return;
    case 'taken out': {
      const { members } = await teacher.get(membersReplySchema, `/api/courses/${here}/people`);
      const member = members.find(({ personId }) => personId === idOf(who));
      const removed = { role: member?.role, status: 'removed', version: member?.version };
      await teacher.post(membersReplySchema, `/api/courses/${here}/people/${idOf(who)}`, removed);
      return;
    }
    case 'signed out':
      await new WebBrowser(url, cookies).post(z.unknown(), '/api/sign-out');
      return;
    case 'signed out from elsewhere': {
      const elsewhere = new WebBrowser(url, `${signInCookie}=token-${who.name}-elsewhere`);
      await elsewhere.post(z.unknown(), `/api/sign-ins/${who.name}-here/revoke`);
    }
  }
}
