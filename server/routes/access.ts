import { mayDo, standsFor } from '@fishbowl/shared/access/mayDo';
import { type Right, type RightName, rights } from '@fishbowl/shared/access/rights';
import { routeRights } from '@fishbowl/shared/protocol/routeRights';
import type { App } from '../plugins/App.ts';
import type { Asker, Asking, Towards } from './Asking.ts';
import { notFound, RequestError } from './RequestError.ts';

/** Holds every route to its row in the table, before anything that was sent is looked at (H1). */
export function enforceAccess(app: App, asking: Asking): void {
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) rightOf(each, url);
  });
  app.addHook('onRequest', async (request) => {
    const { url } = request.routeOptions;
    if (url !== undefined) await admit(rightOf(request.method, url), request, asking);
  });
  // What was sent may have taken its time, and what let them in may have ended meanwhile (H32).
  app.addHook('preHandler', async (request) => {
    const { url } = request.routeOptions;
    if (url === undefined || request.method === 'GET' || request.method === 'HEAD') return;
    asking.forget(request);
    await admit(rightOf(request.method, url), request, asking);
  });
}

/** Throws if whoever asks stands no more as the route takes it, by what `now` finds; the phase is not asked again. */
export async function admitAgain(asker: Asker & Routed, now: Asking): Promise<void> {
  const {
    method,
    routeOptions: { url = '' },
  } = asker;
  const name = rightOf(method, url);
  const towards = await now.towards(asker, rights[name].object, false);
  if (!standsFor(name, towards.standings))
    throw refusal(rights[name], towards, (await now.account(asker)) !== undefined);
}

/** What route a request came by. */
export interface Routed {
  readonly method: string;
  readonly routeOptions: { readonly url?: string | undefined };
}

/** What a route takes, by its pattern. Throws if it has no row. */
export function rightOf(method: string, url: string): RightName {
  const right = routeRights[`${method} ${url}`];
  if (!right) throw new Error(`${method} ${url} has no row in routeRights`);
  return right;
}

async function admit(name: RightName, asker: Asker, asking: Asking): Promise<void> {
  const right: Right = rights[name];
  if (right.who.includes('anyone')) return;
  const towards = await asking.towards(asker, right.object, right.phases !== undefined);
  if (mayDo(name, towards.standings, towards.phase)) return;
  throw refusal(right, towards, (await asking.account(asker)) !== undefined);
}

/** Who may not even see the object is told nothing of it, be it there or not (H2). */
function refusal({ object, who }: Right, { standings, phase }: Towards, isSignedIn: boolean): RequestError {
  if (who.some((standing) => standings.has(standing))) {
    if (phase === 'frozen') return new RequestError('frozen', 'hidden for an incident');
    return new RequestError('notAllowed', `not while the session is in its ${phase ?? 'present'} phase`);
  }
  if (sees(object, standings)) return new RequestError('notAllowed', 'this is for others');
  const isForSeats = who.every((standing) => standing.startsWith('seat-'));
  return isSignedIn || isForSeats ? notFound() : new RequestError('notSignedIn', 'sign in first');
}

function sees(object: Right['object'], standings: Towards['standings']): boolean {
  switch (object) {
    case 'site':
      return standings.has('signedIn');
    case 'person':
      return standings.has('admin');
    case 'course':
      return mayDo('course.read', standings);
    case 'session':
      return mayDo('session.whoSees', standings);
  }
}
