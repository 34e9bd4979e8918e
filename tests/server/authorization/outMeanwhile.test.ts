import type { Records } from '@fishbowl/server/store/Store';
import { seatIdSchema } from '@fishbowl/shared/core/ids';
import { expect, test } from 'vitest';
import { heldStore } from '../../support/heldStore.ts';
import { password } from '../../support/openApp.ts';
import { quickPasswords } from '../../support/quickPasswords.ts';
import { type Asker, askers } from './Asker.ts';
import { type Ask, about, changingRoutes, type Ending, joinedLink, unknownChanges } from './changes.ts';
import { bystander, cookiesOf, courseId, idOf, kept, openWorld } from './world.ts';

type Changing = (typeof changingRoutes)[number];

/** A world in which somebody changes something: what they ask waits for its turn, and meanwhile their right to it ends, or nothing does. */
async function asked({ url, who, ending, body, phase }: Changing, ends: boolean) {
  const { store, next } = await heldStore();
  const world = await openWorld(phase, { store, passwords: quickPasswords });
  const asker = askers.find(({ name }) => name === who);
  if (!asker) throw new Error(`nobody is ${who}`);
  const { nowMs } = world.clock;
  await store.roleLinks.replace({
    id: joinedLink,
    sessionId: about,
    role: 'observer',
    code: 'ABCDEFGH',
    codeExpiresMs: nowMs + 1e6,
    createdMs: nowMs,
  });
  if (asker.account)
    await store.people.setPassword(idOf(asker), await quickPasswords.hash(password), nowMs, signInOf(asker));
  const names: Readonly<Record<string, string>> = {
    sessionId: about,
    courseId,
    personId: url.startsWith('/api/people') ? bystander : 'pending',
    seatId: kept(about),
    invitationId: kept('course'),
    signInId: signInOf(asker),
    role: 'observer',
  };
  const ask: Ask = (pattern, payload) =>
    world.app.inject({
      method: 'POST',
      url: pattern.replaceAll(/:(\w+)/g, (_, name: string) => names[name] ?? ''),
      cookies: { ...world.csrf, ...cookiesOf(asker) },
      headers: { 'x-csrf-token': world.csrfToken },
      payload,
    });
  const payload = typeof body === 'function' ? await body(world, ask) : body;
  const record = await store.audit.page(99);
  let waited = false;
  next('atOnce', async () => {
    waited = true;
    if (ends) await end(store, asker, ending, nowMs);
  });
  const { statusCode } = await ask(url, payload);
  const isRefused = [401, 403, 404].includes(statusCode);
  return { waited, isRefused, told: (await store.audit.page(99)).length - record.length };
}

function signInOf(asker: Asker): string {
  return `sign-in-${idOf(asker)}`;
}

async function end(store: Records, asker: Asker, ending: Ending, nowMs: number): Promise<void> {
  const personId = idOf(asker);
  if (ending === 'sign-in') await store.signIns.revoke(personId, signInOf(asker), nowMs);
  else if (ending === 'link') await store.roleLinks.revoke(about, 'observer', nowMs);
  else if (ending === 'seat') await store.seats.revoke(about, seatIdSchema.parse(`${personId}-in-${about}`), nowMs);
  else {
    await store.people.edit(personId, { name: personId, login: personId, role: 'member' }, 1);
    // Not taken out: who is may take no seat anyway.
    if (asker.member) await store.courses.change(courseId, personId, { role: 'student', status: 'active' }, 1, nowMs);
    if (asker.placed) await store.sessions.setPlace(about, personId, null);
  }
}

test('[N98] every route by which something is changed is asked here', () => {
  expect(unknownChanges()).toEqual([]);
});

test.each(changingRoutes)('[N98] $url: whose $ending ended while it waited for its turn is refused', async (route) => {
  expect(await asked(route, false)).toMatchObject({ waited: true, isRefused: false }); // Or nothing would be shown here.

  expect(await asked(route, true)).toEqual({ waited: true, isRefused: true, told: 0 });
});
