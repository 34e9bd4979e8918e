import { accessTo } from '@fishbowl/server/routes/access';
import { type Access, routeAccess } from '@fishbowl/shared/protocol/routeAccess';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { openApp } from '../../support/openApp.ts';

const strangersAreTold: Readonly<Record<Access, readonly [number, string] | undefined>> = {
  anyone: undefined,
  signedIn: [401, 'notSignedIn'],
  staffOfSession: [401, 'notSignedIn'],
  seat: [404, 'notFound'],
};

const guarded = Object.entries(routeAccess).flatMap(([route, access]) => {
  const [method = '', url = ''] = route.split(' ');
  const told = strangersAreTold[access];
  return told ? [{ route, method: method === 'GET' ? ('get' as const) : ('post' as const), url, told }] : [];
});

test.each(guarded)('[H1] $route tells a stranger $told, whatever is sent', async ({ method, url, told }) => {
  const { app } = await openApp();
  const stranger = new Browser(app);
  const path = url.replaceAll(/:\w+/g, 'someId');

  expect(await stranger.failure(method, path)).toEqual(told);
  if (method === 'post') expect(await stranger.failure('post', path, { broken: true })).toEqual(told);
});

test('[H1] a route without a row in the table stops the server from starting', () => {
  expect(() => accessTo('GET', '/api/new')).toThrow('GET /api/new has no row in routeAccess');
});

test('[H1] every row of the table is a route', async () => {
  const { app } = await openApp();
  const api = Object.keys(routeAccess).filter((route) => !route.endsWith('/*'));

  const missing = api.filter((route) => {
    const [method = '', url = ''] = route.split(' ');
    return !app.hasRoute({ method: method === 'GET' ? 'GET' : 'POST', url });
  });

  expect(missing).toEqual([]);
});
