import { assertNever } from '@fishbowl/shared/core/result';
import { type Access, routeAccess } from '@fishbowl/shared/protocol/routeAccess';
import type { App } from '../plugins/App.ts';
import type { Asker, Asking } from './Asking.ts';

/** Holds every route to its row in the table, before anything that was sent is looked at (H1). */
export function enforceAccess(app: App, asking: Asking): void {
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) accessTo(each, url);
  });
  app.addHook('onRequest', async (request) => {
    const { url } = request.routeOptions;
    if (url !== undefined) await admit(accessTo(request.method, url), request, asking);
  });
}

/** The row of a route, by its pattern. Throws if it has none. */
export function accessTo(method: string, url: string): Access {
  const access = routeAccess[`${method} ${url}`];
  if (!access) throw new Error(`${method} ${url} has no row in routeAccess`);
  return access;
}

async function admit(access: Access, asker: Asker, asking: Asking): Promise<void> {
  switch (access) {
    case 'anyone':
      return;
    case 'signedIn':
      await asking.accountOrRefuse(asker);
      return;
    case 'seat':
      await asking.seatOrRefuse(asker);
      return;
    case 'staffOfSession':
      await asking.sessionOrRefuse(asker);
      return;
    default:
      assertNever(access);
  }
}
