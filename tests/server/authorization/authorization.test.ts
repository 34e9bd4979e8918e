import { rights, type SessionPhase } from '@fishbowl/shared/access/rights';
import { errorReplySchema } from '@fishbowl/shared/protocol/http/errors';
import { routeRights } from '@fishbowl/shared/protocol/routeRights';
import { phases } from '@fishbowl/shared/session/phase';
import { expect, test } from 'vitest';
import { openApp } from '../../support/openApp.ts';
import { type Asker, askers } from './Asker.ts';
import { type Expected, expectedFor, type Target } from './oracle.ts';
import { putBack, type Route, routesInOrder, send, targetsOf } from './requests.ts';
import { openWorld, type World } from './world.ts';

const everyPhase: readonly SessionPhase[] = [...phases, 'frozen'];

/** A seat becomes an account's: besides the seat it takes an account, and who has none is told to sign in. */
const takesAnAccountToo: ReadonlySet<string> = new Set(['POST /api/seats/:sessionId/claim']);

const mayTakeASeat = /\/(enter|supervise)$/;

interface Answer {
  readonly what: string;
  readonly expected: Expected;
  readonly got: Expected | readonly [number, string];
}

async function ask(world: World, asker: Asker, route: Route, target: Target, phase: SessionPhase): Promise<Answer> {
  const wanted = expectedFor(asker, route.right, target, phase);
  const response = await send(world, asker, route, target, wanted === 'allowed');
  const what = `${asker.name}: ${route.route} about ${target}`;
  const needsAccount = takesAnAccountToo.has(route.route) && asker.account === undefined;
  const expected = wanted === 'allowed' && needsAccount ? ([401, 'notSignedIn'] as const) : wanted;
  return { what, expected, got: answerOf(response) };
}

/** Refused for want of rights, or not: what else is wrong with the request is told to those who may ask it only. */
function answerOf({ statusCode, body }: Awaited<ReturnType<typeof send>>): Answer['got'] {
  const isRefusal = [401, 403, 404, 423].includes(statusCode) || statusCode >= 500;
  return isRefusal ? [statusCode, errorReplySchema.parse(JSON.parse(body)).error] : 'allowed';
}

test.each(everyPhase)(
  '[A11] %s: every route answers everybody as its row in the table says',
  async (phase) => {
    const world = await openWorld(phase);
    const routes = routesInOrder
      .filter(({ url }) => url !== '/metrics') // Its guard is a token, and without one there is nothing (H20).
      .filter(({ right }) => phase === 'lobby' || rights[right].object === 'session');
    const answers: Answer[] = [];

    for (const asker of askers) {
      for (const route of routes) {
        for (const target of targetsOf(route, asker)) {
          answers.push(await ask(world, asker, route, target, phase));
          if (mayTakeASeat.test(route.url)) await putBack(world, asker, target);
        }
      }
    }

    expect(answers.filter(({ expected, got }) => JSON.stringify(expected) !== JSON.stringify(got))).toEqual([]);
    const kinds = new Set(answers.map(({ expected }) => (expected === 'allowed' ? 200 : expected[0])));
    expect(kinds).toEqual(new Set([200, 401, 403, 404, ...(phase === 'frozen' ? [423] : [])]));
  },
  60_000,
);

test('[A11] every route that the server has stands in the table', async () => {
  const { app } = await openApp();

  const served = routesIn(app.printRoutes({ commonPrefix: false }));

  expect(served.length).toBeGreaterThan(40);
  expect(served.filter((route) => !(route in routeRights))).toEqual([]);
});

/** Of a tree such as `├── /api/me (GET)`, its branches four letters further in. */
function routesIn(tree: string): readonly string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (\S+) \(([A-Z, ]+)\)$/.exec(line) ?? [];
    if (part === '') return [];
    const depth = indent.length / 4;
    above.length = depth;
    above.push((above[depth - 1] ?? '') + part);
    return methods.split(', ').map((method) => `${method} ${above[depth]}`);
  });
}
