import { type Right, type RightName, rights } from '@fishbowl/shared/access/rights';
import { seatIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';
import { routeRights } from '@fishbowl/shared/protocol/routeRights';
import { guestSeat } from '../store/contract/build.ts';
import type { Asker } from './Asker.ts';
import type { Target } from './oracle.ts';
import {
  addInvitation,
  addSignIn,
  bystander,
  cookiesOf,
  courseId,
  idOf,
  kept,
  sessionNames,
  type World,
} from './world.ts';

export interface Route {
  readonly route: string;
  readonly method: 'GET' | 'POST' | 'HEAD';
  readonly url: string;
  readonly right: RightName;
}

const everyRoute: readonly Route[] = Object.entries(routeRights).map(([route, right]) => {
  const [method, url = ''] = route.split(' ');
  return { route, method: method === 'POST' || method === 'HEAD' ? method : 'GET', url, right };
});

/** Reading comes first; last what would make somebody else of the asker: a guest's seat that is claimed, and going. */
const rank = ({ method, url }: Route) => {
  if (url === '/api/sign-out') return 3;
  if (url.endsWith('/claim')) return 2;
  return method === 'POST' ? 1 : 0;
};
export const routesInOrder = everyRoute.toSorted((a, b) => rank(a) - rank(b));

/** What the route can be asked about. */
export function targetsOf({ right, url }: Route, asker: Asker): readonly Target[] {
  const { object }: Right = rights[right];
  if (object === 'site') return ['site'];
  if (object === 'course') return ['course', 'nothing'];
  if (object === 'session') return [...sessionNames, 'nothing'];
  if (!url.includes(':')) throw new Error(`${url} is about a person and names none`);
  return asker.account ? ['self', 'other'] : ['other'];
}

let made = 0;

/** Sends it with a body that nothing can be done with. `isLost`: about something that is there to be thrown away. */
export async function send(world: World, asker: Asker, { method, url }: Route, target: Target, isLost: boolean) {
  made += 1;
  const { app, csrf, csrfToken } = world;
  const remoteAddress = `10.${(made >> 16) & 255}.${(made >> 8) & 255}.${made & 255}`;
  return app.inject({
    method,
    url: await addressOf(world, asker, url, target, isLost ? `thrown-away-${made}` : undefined),
    remoteAddress,
    cookies: { ...csrf, ...cookiesOf(asker) },
    headers: { 'x-csrf-token': csrfToken },
    ...(method === 'POST' && { payload: { nothing: 'of the kind' } }),
  });
}

async function addressOf(world: World, asker: Asker, url: string, target: Target, lost: string | undefined) {
  const sessionId = sessionIdSchema.parse(target);
  const { store, clock } = world;
  if (lost !== undefined && url.includes(':signInId') && asker.account)
    await addSignIn(store, asker, lost, lost, clock.nowMs);
  if (lost !== undefined && url.includes(':seatId'))
    await store.seats.take(guestSeat(lost, { sessionId, capacity: 1_000 }));
  if (lost !== undefined && url.includes(':invitationId')) await addInvitation(store, lost, clock.nowMs);
  const personId = target === 'self' ? idOf(asker) : bystander;
  const names: Readonly<Record<string, string>> = {
    sessionId,
    personId,
    courseId: target === 'nothing' ? target : courseId,
  };
  return url
    .replace('*', 'index.html')
    .replaceAll(/:(\w+)/g, (_, name: string) => names[name] ?? fixed[name] ?? lost ?? kept(target));
}

const fixed: Readonly<Record<string, string>> = { role: 'observer', codebookId: 'oars-starter' };

/** Whoever was let in gets up again, so that the next question is asked by the same somebody. */
export async function putBack({ store, clock }: World, asker: Asker, target: Target): Promise<void> {
  const sessionId = sessionIdSchema.parse(target);
  const own = seatIdSchema.parse(`${idOf(asker)}-in-${target}`);
  for (const { id, personId, revokedMs } of await store.seats.forSession(sessionId)) {
    if (personId === idOf(asker) && id !== own && revokedMs === null)
      await store.seats.revoke(sessionId, id, clock.nowMs);
  }
}
