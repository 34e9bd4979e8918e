import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { hashOf } from '@fishbowl/server/auth/tokens';
import { askControl } from '@fishbowl/server/control/askControl';
import { controlPath } from '@fishbowl/server/control/controlPath';
import { expect, onTestFinished, test } from 'vitest';
import { dataDir } from '../../support/dataDir.ts';
import { liveServer } from '../../support/liveServer.ts';

const zelda = { name: 'Zelda', login: ' Zelda ', role: 'supervisor' } as const;

async function opened() {
  const server = await liveServer();
  const socket = path.join(server.dataDir, 'control.sock');
  const operations = await askControl(socket);
  if (!operations) throw new Error('nobody answers');
  return { ...server, socket, operations };
}

/** What is said to something that no command of ours says. */
function post(socketPath: string, url: string, body: string, method = 'POST'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = http.request({ socketPath, path: url, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', reject);
    request.end(body);
  });
}

test('[O6] somebody is added through the running server, chooses a password by the link, and it is in the record', async () => {
  const { operations, store, clock } = await opened();

  const made = await operations.addPerson(zelda);

  if (!made.ok) throw new Error(made.error);
  const personId = await store.people.passwordLink(hashOf(made.value.token), clock.nowMs);
  expect(personId && (await store.people.account(personId))).toMatchObject({
    name: 'Zelda',
    login: 'zelda',
    role: 'supervisor',
    passwordHash: null,
  });
  expect(await operations.addPerson(zelda)).toEqual({ ok: false, error: 'loginTaken' });
  expect(await operations.resetPerson('ZELDA')).toMatchObject({ ok: true });
  expect(await operations.resetPerson('nobody')).toEqual({ ok: false, error: 'unknown' });
  expect((await store.audit.page(9)).map(({ fact }) => fact)).toEqual([
    { action: 'passwordLinkMade', byId: null, aboutId: personId },
    { action: 'personAdded', byId: null, aboutId: personId, detail: { role: 'supervisor' } },
  ]);
});

test('[O7] the socket is its owner’s only, and gone when the server is', async () => {
  const place = dataDir();
  const socket = path.join(place, 'control.sock');
  onTestFinished(() => expect(fs.existsSync(socket)).toBe(false)); // When the server has been closed.

  await liveServer({ dataDir: place });

  expect(fs.statSync(socket).mode & 0o777).toBe(0o600);
  expect(fs.statSync(path.dirname(socket)).mode & 0o777).toBe(0o700);
});

test('[O7] a socket that was left by a server that was killed is taken over', async () => {
  const place = dataDir();
  const socket = path.join(place, 'control.sock');
  const left = net.createServer();
  await new Promise<void>((resolve) => left.listen(path.join(place, 'other.sock'), resolve));
  fs.renameSync(path.join(place, 'other.sock'), socket);
  left.close();
  expect(await askControl(socket)).toBeUndefined();

  await liveServer({ dataDir: place });

  expect(await askControl(socket)).toBeDefined();
});

test('[O7] where the path is too long for a socket the server starts without, and says so', async () => {
  const place = path.join(dataDir(), 'x'.repeat(100));

  const { log, url } = await liveServer({ dataDir: place });

  expect(controlPath(place)).toBeNull();
  expect((await fetch(`${url}/api/health`)).status).toBe(200);
  expect(JSON.stringify(log.lines)).toContain('DATA_DIR: its path is too long for a socket');
});

test('[O7] what is not as expected is refused, and the server goes on', async () => {
  const { socket, operations, store } = await opened();

  expect(await post(socket, '/person', '{')).toBe(400);
  expect(await post(socket, '/person', '{"name":"Zelda"}')).toBe(400);
  expect(await post(socket, '/person', JSON.stringify({ ...zelda, password: 'x' }))).toBe(400);
  expect(await post(socket, '/copy', '{"file":"relative.db"}')).toBe(400);
  expect(await post(socket, '/person', 'x'.repeat(70_000))).toBe(400);
  expect(await post(socket, '/people', 'null')).toBe(404);
  expect(await post(socket, '/person', '', 'GET')).toBe(404);
  await expect(operations.copyTo('/nowhere/at/all.db')).rejects.toThrow('ENOENT');

  expect(await store.people.hasAccounts()).toBe(false);
  expect(await operations.addPerson(zelda)).toMatchObject({ ok: true });
});

test('[O7] nobody answers where there is no socket', async () => {
  expect(await askControl(path.join(dataDir(), 'control.sock'))).toBeUndefined();
});
