import fs from 'node:fs';
import path from 'node:path';
import { seatCookie, signInCookie } from '@fishbowl/server/auth/cookies';
import { hashOf } from '@fishbowl/server/auth/tokens';
import type { Records } from '@fishbowl/server/store/Store';
import type { SessionPhase } from '@fishbowl/shared/access/rights';
import {
  courseIdSchema,
  invitationIdSchema,
  personIdSchema,
  seatIdSchema,
  sessionIdSchema,
} from '@fishbowl/shared/core/ids';
import { meReplySchema } from '@fishbowl/shared/protocol/http/account';
import { dataDir } from '../../support/dataDir.ts';
import { openApp } from '../../support/openApp.ts';
import { account, guestSeat, sessionRow } from '../store/contract/build.ts';
import { type Asker, askers, type SessionName, sessionTraits } from './Asker.ts';

export const courseId = courseIdSchema.parse('course');
const elsewhere = courseIdSchema.parse('elsewhere');
export const sessionNames: readonly SessionName[] = ['open', 'shut', 'alone'];
/** Has an account, and is in nothing. */
export const bystander = personIdSchema.parse('bystander');
const founder = personIdSchema.parse('founder');
const room = { capacity: 1_000 } as const;

export function idOf({ name }: Asker) {
  return personIdSchema.parse(name.replaceAll(/\W+/g, '-'));
}

/** The real server with everybody in it, every session in one phase. */
export async function openWorld(
  phase: SessionPhase,
  more: Pick<NonNullable<Parameters<typeof openApp>[0]>, 'passwords' | 'store'> = {},
) {
  const clientDir = dataDir();
  fs.writeFileSync(path.join(clientDir, 'index.html'), '<title>Fishbowl</title>');
  const opened = await openApp({ clientDir, ...more });
  const { app, sessions } = opened;
  await opened.store.atOnce((store) => fill(store, phase, opened.clock.nowMs));
  sessions.phase = phase === 'frozen' ? 'debrief' : phase;
  const me = await app.inject({ url: '/api/me' });
  const csrf = Object.fromEntries(me.cookies.map(({ name, value }) => [name, value]));
  return { ...opened, csrf, csrfToken: meReplySchema.parse(me.json()).csrfToken };
}

async function fill(store: Records, phase: SessionPhase, nowMs: number): Promise<void> {
  for (const personId of [founder, bystander]) await store.people.addAccount(person(personId, 'member'));
  const defaults = { codebookId: 'oars-starter', visibility: 'blind', place: 'room' } as const;
  for (const id of [courseId, elsewhere]) {
    const by = { createdBy: founder, createdMs: 1, archivedMs: null, code: null, version: 1 };
    await store.courses.add({ id, title: id, defaults, ...by });
  }
  for (const asker of askers) if (asker.account) await addPerson(store, asker, nowMs);
  for (const name of sessionNames) await addSession(store, name, phase);
  for (const asker of askers) await seatThem(store, asker);
  await addInvitation(store, kept('course'), nowMs);
}

/** What is there all the time, in this course or session. */
export function kept(where: string): string {
  return `kept-in-${where}`;
}

export async function addInvitation(store: Records, id: string, nowMs: number): Promise<void> {
  const times = { createdMs: nowMs, expiresMs: nowMs + 1e6 };
  const invitation = { id: invitationIdSchema.parse(id), courseId, role: 'student', createdBy: founder } as const;
  await store.courses.invite({ ...invitation, ...times, usesLeft: 1 });
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** All that this asker's browser carries. */
export function cookiesOf(asker: Asker): Readonly<Record<string, string>> {
  const seats = sessionNames.map((name) => [seatCookie(sessionIdSchema.parse(name)), `${idOf(asker)}-in-${name}`]);
  return {
    ...(asker.account && { [signInCookie]: `${idOf(asker)}-signed-in` }),
    ...(asker.seat && Object.fromEntries(seats)),
  };
}

function person(personId: ReturnType<typeof idOf>, role: NonNullable<Asker['account']>) {
  return account({ personId, login: personId, name: personId, passwordHash: null, role });
}

export async function addSignIn(store: Records, asker: Asker, id: string, token: string, nowMs: number): Promise<void> {
  const times = { createdMs: nowMs, lastSeenMs: nowMs, expiresMs: nowMs + 1e9 };
  await store.signIns.add({ id, personId: idOf(asker), ...times, userAgent: 'Firefox' }, hashOf(token));
}

async function addPerson(store: Records, asker: Asker, nowMs: number): Promise<void> {
  const { account: role, member, teachesElsewhere, revoked } = asker;
  const personId = idOf(asker);
  if (role) await store.people.addAccount(person(personId, role));
  await addSignIn(store, asker, `sign-in-${personId}`, `${personId}-signed-in`, nowMs);
  if (member) await store.courses.change(courseId, personId, member, 0, nowMs);
  if (teachesElsewhere)
    await store.courses.change(elsewhere, personId, { role: 'teaching', status: 'active' }, 0, nowMs);
  if (revoked === 'signIn') await store.signIns.revoke(personId, `sign-in-${personId}`, nowMs);
}

async function addSession(store: Records, name: SessionName, phase: SessionPhase): Promise<void> {
  const { inCourse, watchable } = sessionTraits[name];
  const maker = askers.find(({ made }) => made === name);
  const row = sessionRow({
    id: sessionIdSchema.parse(name),
    createdBy: maker ? idOf(maker) : founder,
    courseId: inCourse ? courseId : null,
    classmatesMayWatch: watchable,
    frozenMs: phase === 'frozen' ? 1 : null,
  });
  const { id: sessionId, config } = row;
  await store.sessions.add({ ...row, config: { ...config, scenario: { id: 'cw-mi-dana', version: 1 } } });
  await store.seats.take(guestSeat(kept(name), { sessionId, ...room }));
}

async function seatThem(store: Records, asker: Asker): Promise<void> {
  const personId = idOf(asker);
  for (const name of sessionNames) {
    const sessionId = sessionIdSchema.parse(name);
    const seatId = seatIdSchema.parse(`${personId}-in-${name}`);
    const firstToken = asker.takenUp ? `${seatId}-first` : seatId;
    const seat = guestSeat(seatId, { sessionId, tokenHash: hashOf(firstToken), ...room });
    if (asker.seat) await store.seats.take({ ...seat, role: asker.seat });
    if (asker.takenUp) await store.seats.addToken(seatId, hashOf(seatId), 1, { signInId: null, takenUp: true });
    if (asker.seat && asker.revoked === 'seat') await store.seats.revoke(sessionId, seatId, 2);
    if (asker.placed) await store.sessions.setPlace(sessionId, personId, 'observer');
    const { guestName: _, ...own } = seat;
    if (asker.satElsewhere) await store.seats.take({ ...own, personId });
  }
}
