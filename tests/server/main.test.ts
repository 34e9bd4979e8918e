import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { healthReplySchema } from '@fishbowl/shared/protocol/http/health';
import { expect, onTestFinished, test } from 'vitest';
import { dataDir } from '../support/dataDir.ts';

const main = path.join(import.meta.dirname, '../../server/main.ts');

function start(env: Readonly<Record<string, string>>) {
  const given = { HOST: '127.0.0.1', PORT: '0', ICE_PORT: '0', ...env };
  const child = spawn(process.execPath, [main], { env: { ...process.env, ...given } });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

async function ended(child: ChildProcess) {
  let said = '';
  child.stderr?.on('data', (chunk) => (said += chunk));
  const [code] = await once(child, 'exit');
  return { code, said };
}

async function running(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += chunk;
    if (said.endsWith('\n\n')) return said;
  }
  throw new Error(`it ended: ${said}`);
}

function urlIn(said: string): string {
  return /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
}

test('[H0] the first start prints a setup token; a signal closes the server, and the data is kept', async () => {
  const DATA_DIR = path.join(dataDir(), 'data');
  const first = start({ DATA_DIR });
  const said = await running(first);

  const health = healthReplySchema.parse(await (await fetch(`${urlIn(said)}/api/health`)).json());
  expect(health.status).toBe('ok');
  expect(said).toMatch(/\/setup#[\w-]{22}\n/);
  const second = await ended(start({ DATA_DIR }));
  expect(second).toMatchObject({ code: 2, said: expect.stringContaining('in use by another Fishbowl') });

  const end = ended(first);
  first.kill('SIGTERM');
  expect((await end).code).toBe(0);
  expect(fs.readdirSync(DATA_DIR)).toEqual(['alive', 'fishbowl.db', 'secret.key']);
}, 30_000);

test.each([
  ['PORT', { PORT: 'abc' }],
  ['HOST', { HOST: '192.0.2.200' }],
])(
  '[H0] a server that cannot start says why, by the name of the setting: %s',
  async (name, env) => {
    const { code, said } = await ended(start({ DATA_DIR: path.join(dataDir(), 'data'), ...env }));

    expect(code).toBe(2);
    expect(said).toMatch(new RegExp(`^${name}: `, 'm'));
  },
  30_000,
);

test('[H0] a taken port and a data directory that is a file are told by their names', async () => {
  const place = dataDir();
  const said = await running(start({ DATA_DIR: path.join(place, 'data') }));
  const PORT = new URL(urlIn(said)).port;
  const file = path.join(place, 'file');
  fs.writeFileSync(file, '');

  const [taken, notADirectory] = await Promise.all([
    ended(start({ PORT, DATA_DIR: path.join(place, 'other') })),
    ended(start({ DATA_DIR: file })),
  ]);

  expect(taken.said).toContain(`PORT: ${PORT} is taken`);
  expect(notADirectory.said).toContain(`DATA_DIR: ${file} is not a directory`);
}, 30_000);
