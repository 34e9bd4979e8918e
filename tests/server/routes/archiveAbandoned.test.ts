import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '@fishbowl/server/plugins/App';
import type { PersonId } from '@fishbowl/shared/core/ids';
import { expect, test } from 'vitest';
import type { Browser } from '../../support/Browser.ts';
import { courseApp } from '../../support/courseApp.ts';
import { dataDir } from '../../support/dataDir.ts';
import { openStore } from '../../support/openStore.ts';
import { watchedStore } from '../../support/watchedStore.ts';

/** Whose record was read, in turn; the first time it waits for `meanwhile`. */
async function opened() {
  const read: (PersonId | 'log')[] = [];
  const held: { meanwhile: (() => Promise<unknown>) | undefined } = { meanwhile: undefined };
  let isOn = false;
  const store = watchedStore(await openStore(dataDir()), async (what) => {
    if (isOn) read.push(what);
    const { meanwhile } = held;
    held.meanwhile = undefined;
    await meanwhile?.();
  });
  const course = await courseApp({ store });
  const [stu, olga] = [await course.member('Stu', 'student'), await course.member('Olga', 'observer')];
  isOn = true;
  const downloads = async () => {
    const entries = (await store.audit.page(200)).filter(({ action }) => action === 'dataDownloaded');
    return entries.map(({ fact }) => fact?.byId);
  };
  return { ...course, stu, olga, read, held, downloads };
}

function ask(app: App, { cookies }: Browser): http.ClientRequest {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const [address] = app.addresses();
  const request = http.get({ ...hostOf(address), path: '/api/me/data', agent: false, headers: { cookie } });
  return request.on('error', () => {}); // It is given up.
}

function hostOf(address: AddressInfo | string | undefined) {
  if (typeof address !== 'object') throw new Error('nobody listens');
  return { host: address.address, port: address.port };
}

function connectionsOf({ server }: App): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}

test('[N105] an archive that nobody waits for any more, be it begun or not, is not made and not in the record', async () => {
  const { app, paula, stu, olga, read, held, downloads } = await opened();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const begun = new Promise<void>((resolve) => {
    held.meanwhile = async () => {
      const waiting = ask(app, olga.browser);
      await expect.poll(() => connectionsOf(app)).toBe(2);
      await olga.browser.get('/api/me/next');
      for (const request of [first, waiting]) request.destroy();
      await expect.poll(() => connectionsOf(app)).toBe(0);
      resolve();
    };
  });
  const first = ask(app, stu.browser);
  await begun;

  expect((await paula.get('/api/me/data')).status).toBe(200);

  const me = (await downloads())[0];
  expect(read).toEqual([stu.personId, me]);
  expect(await downloads()).toEqual([me]);
  expect([stu.personId, olga.personId]).not.toContain(me);
});

test('[N105] of one person one archive waits, the newest they asked for', async () => {
  const { stu, olga, read, held } = await opened();
  const asked: Promise<{ readonly status: number }>[] = [];
  held.meanwhile = async () => {
    asked.push(...[1, 2, 3].map(() => olga.browser.get('/api/me/data')));
    await olga.browser.get('/api/me/next'); // By then all three have got as far as waiting.
  };

  expect((await stu.browser.get('/api/me/data')).status).toBe(200);

  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([429, 429, 200]);
  expect(read).toEqual([stu.personId, olga.personId]);
});
