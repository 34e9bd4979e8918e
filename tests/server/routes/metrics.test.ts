import { wrongPasswords } from '@fishbowl/server/auth/tryLimits';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { ann, command, everybody, placeTag, sessionId, startedWallMs, stu } from '../../support/build.ts';
import { dataDir } from '../../support/dataDir.ts';
import { fillableDisk } from '../../support/fillableDisk.ts';
import { liveServer } from '../../support/liveServer.ts';
import { openApp } from '../../support/openApp.ts';
import { waitMs } from '../../support/patience.ts';
import { plantSession } from '../../support/plantSession.ts';
import { RawTab } from '../../support/RawTab.ts';
import { WebBrowser } from '../../support/WebBrowser.ts';
import { webSession } from '../../support/webSession.ts';

const metricsToken = 'a token of some length';

async function metricsOf(url: string, authorization?: string) {
  const response = await fetch(`${url}/metrics`, authorization === undefined ? {} : { headers: { authorization } });
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
}

/** The value of a line, by all before it. */
function value(text: string, name: string): number {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? Number.NaN);
}

test('[H20] metrics are shown to who has the token; for others there is nothing', async () => {
  const { url } = await liveServer({ metricsToken });
  const nothing = await (await fetch(`${url}/api/nothing`)).text();

  expect(await metricsOf(url, `Bearer ${metricsToken}`)).toMatchObject({
    status: 200,
    type: expect.stringContaining('text/plain; version=0.0.4'),
    text: expect.stringContaining('process_cpu_seconds_total'),
  });
  for (const given of [
    undefined,
    '',
    'Bearer ',
    `Bearer ${metricsToken}!`,
    `Basic ${metricsToken}`,
    'Bearer undefined',
  ])
    expect(await metricsOf(url, given)).toMatchObject({ status: 404, text: nothing });
});

test.each(['', 'Bearer ', 'Bearer null', 'Bearer undefined'])(
  '[H20] where no token is set there is nothing for anybody: "%s"',
  async (authorization) => {
    const { app } = await openApp();

    const { statusCode } = await app.inject({ url: '/metrics', headers: { authorization } });

    expect(statusCode).toBe(404);
  },
);

/** Ann in a running session, on a disk that can be full. */
async function annWatches() {
  const { store, ...disk } = await fillableDisk(dataDir());
  const config = { place: 'room', scenario: { id: 'cw-mi-dana', version: 1 } } as const;
  const since = [{ type: 'sessionStarted', wallMs: startedWallMs }] as const;
  const cookieOf = await plantSession(store, { id: sessionId, seats: everybody, config, since });
  const { url } = await liveServer({ metricsToken, store });
  const read = async () => (await metricsOf(url, `Bearer ${metricsToken}`)).text;
  expect(value(await read(), 'fishbowl_sessions_open')).toBe(0);
  const tab = new RawTab({ url, auth: { sessionId }, headers: { cookie: cookieOf(ann) } });
  onTestFinished(() => void tab.socket.disconnect());
  await tab.connected();
  tab.join();
  const tag = () => tab.say({ type: 'command', command: command(placeTag('t', 0, 'OQ')) });
  return { url, disk, cookieOf, read, tag };
}

test('[H21] requests are counted by route, sessions, sockets and commits by number; nobody is named', async () => {
  const { url, cookieOf, read, tag } = await annWatches();
  tag();
  await fetch(`${url}/api/seats/${sessionId}`, { headers: { cookie: cookieOf(stu) } });
  await fetch(`${url}/api/seats/another`);
  await fetch(`${url}/api/nothing/of/${sessionId}`);

  await expect.poll(async () => value(await read(), 'fishbowl_commits_total'), { timeout: waitMs }).toBeGreaterThan(0);
  const text = await read();
  expect(value(text, 'fishbowl_sessions_open')).toBe(1);
  expect(value(text, 'fishbowl_sockets_connected')).toBe(1);
  expect(value(text, 'fishbowl_commit_failures_total')).toBe(0);
  const requests = (route: string, status: number) =>
    value(text, `fishbowl_http_requests_total{method="GET",route="${route}",status="${status}"}`);
  expect(requests('/api/seats/:sessionId', 200)).toBe(1);
  expect(requests('/api/seats/:sessionId', 404)).toBe(1);
  expect(requests('none', 404)).toBe(1);
  const labels = [...text.matchAll(/"([^"]*)"/g)].map(([, label]) => label);
  const names: readonly (string | undefined)[] = [sessionId, ...everybody.map(({ id }) => id)];
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.filter((label) => names.includes(label))).toEqual([]);
});

test('[H21] a batch that could not be written is counted as that', async () => {
  const { disk, read, tag } = await annWatches();
  await expect.poll(async () => value(await read(), 'fishbowl_commits_total'), { timeout: waitMs }).toBeGreaterThan(0);
  expect(value(await read(), 'fishbowl_commit_failures_total')).toBe(0);

  disk.protect();
  tag();

  await expect
    .poll(async () => value(await read(), 'fishbowl_commit_failures_total'), { timeout: waitMs })
    .toBeGreaterThan(0);
});

test('[N93][H4] on a full disk a wrong password stays one and is counted; that the record lacks it is counted and logged', async () => {
  const { store, ...disk } = await fillableDisk(dataDir());
  const { url, setupToken, log } = await liveServer({ metricsToken, store });
  await webSession(url, setupToken);
  const lacking = async () =>
    value((await metricsOf(url, `Bearer ${metricsToken}`)).text, 'fishbowl_audit_entries_lacking_total');
  const told = async () => (await store.audit.page(99)).filter(({ action }) => action === 'signInFailed').length;
  const tryWrong = () => new WebBrowser(url).post(z.null(), '/api/sign-in', { login: 'paula', password: 'wrong' });

  await expect(tryWrong()).rejects.toThrow('401');
  expect([await told(), await lacking()]).toEqual([1, 0]);
  disk.protect();
  for (let i = 1; i < wrongPasswords.forAWhile.max; i += 1) await expect(tryWrong()).rejects.toThrow('wrongSignIn');
  await expect(tryWrong()).rejects.toThrow('429');

  expect([await told(), await lacking()]).toEqual([1, wrongPasswords.forAWhile.max - 1]);
  expect(JSON.stringify(log.lines)).toContain('the audit record lacks a sign-in that failed');
});
