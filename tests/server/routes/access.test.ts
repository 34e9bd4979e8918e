import { rightOf } from '@fishbowl/server/routes/access';
import { type Right, rights } from '@fishbowl/shared/access/rights';
import { routeRights } from '@fishbowl/shared/protocol/routeRights';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { openApp } from '../../support/openApp.ts';

const guarded = Object.entries(routeRights).flatMap(([route, name]) => {
  const { who }: Right = rights[name];
  if (who.includes('anyone')) return [];
  const [method = '', url = ''] = route.split(' ');
  const told = who.every((standing) => standing.startsWith('seat-')) ? [404, 'notFound'] : [401, 'notSignedIn'];
  return [{ route, method: method === 'GET' ? ('get' as const) : ('post' as const), url, told }];
});

test.each(guarded)('[H1] $route tells a stranger $told, whatever is sent', async ({ method, url, told }) => {
  const { app } = await openApp();
  const stranger = new Browser(app);
  const path = url.replaceAll(/:\w+/g, 'someId');

  expect(await stranger.failure(method, path)).toEqual(told);
  if (method === 'post') expect(await stranger.failure('post', path, { broken: true })).toEqual(told);
});

test('[H1] a route without a row in the table stops the server from starting', () => {
  expect(() => rightOf('GET', '/api/new')).toThrow('GET /api/new has no row in routeRights');
});

test('[H1] every row of the table is a route', async () => {
  const { app } = await openApp();
  const api = Object.keys(routeRights).filter((route) => !route.endsWith('/*'));

  const missing = api.filter((route) => {
    const [method = '', url = ''] = route.split(' ');
    return !app.hasRoute({ method: method === 'GET' ? 'GET' : 'POST', url });
  });

  expect(missing).toEqual([]);
});
