import type { Passwords } from '@fishbowl/server/auth/passwords';
import { hashOf } from '@fishbowl/server/auth/tokens';
import type { Records } from '@fishbowl/server/store/Store';
import { seatIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';
import { type Asker, askers } from '../authorization/Asker.ts';
import { addSignIn, cookiesOf, courseId, idOf, sessionNames, type World } from '../authorization/world.ts';
import type { FuzzedRequest } from './fuzzRequests.ts';

/** In place of argon2, which takes its time by intention, and which no request can make fail. */
export const quickPasswords: Passwords = {
  hash: async (password) => `hash of ${password}`,
  matches: async (password, hash) => hash === `hash of ${password}`,
};

/** Everybody has again what they were found to do without: a sign-in, a token for their seat, their part in the course. */
export async function refresh({ store, clock }: World, batch: number): Promise<void> {
  await store.atOnce(async (records) => {
    for (const name of sessionNames) await records.sessions.setFrozen(sessionIdSchema.parse(name), null);
    for (const asker of askers.filter(({ revoked }) => revoked === undefined))
      await refreshOne(records, asker, batch, clock.nowMs);
  });
}

async function refreshOne(records: Records, asker: Asker, batch: number, nowMs: number): Promise<void> {
  const personId = idOf(asker);
  if (asker.account) await addSignIn(records, asker, `${personId}-${batch}`, tokenOf(personId, batch), nowMs);
  for (const name of asker.seat ? sessionNames : []) {
    const seatId = `${personId}-in-${name}`;
    await records.seats.addToken(seatIdSchema.parse(seatId), hashOf(tokenOf(seatId, batch)), nowMs, {
      signInId: null,
      takenUp: false,
    });
  }
  if (!asker.member) return;
  const { version = 0 } = (await records.courses.member(courseId, personId)) ?? {};
  await records.courses.change(courseId, personId, asker.member, version, nowMs);
}

function tokenOf(name: string, batch: number): string {
  return `${name}-${batch}`;
}

function cookieHeader({ csrf }: World, asker: Asker, batch: number, oddCookie: string | undefined): string {
  const own = Object.entries(cookiesOf(asker)).map(([name, value]) => {
    const fresh = name.startsWith('fishbowl_seat') ? value : idOf(asker);
    return `${name}=${asker.revoked ? value : tokenOf(fresh, batch)}`;
  });
  const others = Object.entries(csrf).map(([name, value]) => `${name}=${value}`);
  return [...others, ...own, ...(oddCookie === undefined ? [] : [oddCookie])].join('; ');
}

export async function send(world: World, request: FuzzedRequest, batch: number) {
  const { asker, method, url, address, payload, contentType, csrf, oddCookie, headers } = request;
  const token = { right: world.csrfToken, wrong: 'x-y', none: undefined }[csrf];
  const hasBody = payload !== undefined && method !== 'GET' && method !== 'HEAD';
  return world.app.inject({
    method,
    url,
    remoteAddress: address,
    headers: {
      cookie: cookieHeader(world, asker, batch, oddCookie),
      ...(token !== undefined && { 'x-csrf-token': token }),
      ...(hasBody && contentType !== undefined && { 'content-type': contentType }),
      ...headers,
    },
    ...(hasBody && { payload: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
  });
}
