import type { PersonId } from '@fishbowl/shared/core/ids';
import { auditReplySchema } from '@fishbowl/shared/protocol/http/audit';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { Browser } from '../../support/Browser.ts';
import { courseApp } from '../../support/courseApp.ts';
import { dataDir } from '../../support/dataDir.ts';
import { openStore } from '../../support/openStore.ts';
import { watchedStore } from '../../support/watchedStore.ts';

/** Stu sat in three sessions, and so did Olga; the record has more than a page about each. Noted is who has which turn; an archive that is `held` waits for what is done then. */
async function opened() {
  const turns: string[] = [];
  let isOn = false;
  const note = (what: string) => {
    if (isOn && !(what === 'others' && turns.at(-1) === 'others')) turns.push(what);
  };
  const held: { at?: PersonId; until?: () => Promise<unknown> } = {};
  const store = watchedStore(await openStore(dataDir()), async (what) => {
    note(what);
    if (what === held.at) await held.until?.();
  });
  const course = await courseApp({ store });
  const [stu, olga] = [await course.member('Stu', 'student'), await course.member('Olga', 'observer')];
  const places = [
    { personId: stu.personId, role: 'student' },
    { personId: olga.personId, role: 'observer' },
  ];
  for (let i = 0; i < 3; i += 1) {
    const { id } = await course.plan({ places });
    for (const { browser } of [stu, olga]) await browser.post(`/api/sessions/${id}/enter`);
  }
  for (const { personId } of [stu, olga]) {
    const edited = { action: 'personEdited', byId: personId, aboutId: personId } as const;
    await store.audit.appendAll(
      Array.from({ length: 250 }, () => edited),
      course.clock.nowMs,
    );
  }
  const othersGo = () => {
    note('others');
    if (isOn) setImmediate(othersGo);
  };
  const watch = () => {
    isOn = true;
    setImmediate(othersGo);
  };
  onTestFinished(() => {
    isOn = false;
  });
  return { ...course, stu, olga, turns, watch, held };
}

test('[N77] while an archive is made others have their turn after each session and each page; each log is read once', async () => {
  const { stu, turns, watch } = await opened();
  watch();

  expect((await stu.browser.get('/api/me/data')).status).toBe(200);

  const work = turns.slice(turns.indexOf('log'));
  const logs = ['log', 'others', 'log', 'others', 'log', 'others'];
  expect(work).toEqual([...logs, stu.personId, 'others', stu.personId, 'others']);
});

test('[N77] archives that are asked for at the same moment are made one after the other', async () => {
  const { stu, olga, turns, watch } = await opened();
  watch();

  const replies = await Promise.all([stu, olga].map(({ browser }) => browser.get('/api/me/data')));

  expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  const logs = ['log', 'log', 'log'];
  const [first, second] = [stu.personId, olga.personId];
  expect(turns.filter((what) => what !== 'others')).toEqual([...logs, first, first, ...logs, second, second]);
});

test.each(['olga', 'stu'] as const)(
  '[N77] who is signed out while the archive of %s is made gets none of their own, and keeps nobody waiting',
  async (whose) => {
    const { app, held, ...people } = await opened();
    const { stu, olga } = people;
    const sameDevice = new Browser(app);
    for (const [name, value] of stu.browser.cookies) sameDevice.cookies.set(name, value);
    Object.assign(held, { at: people[whose].personId, until: () => sameDevice.post('/api/sign-out') });

    const archives = [olga, stu].map(({ browser }) => browser.get('/api/me/data'));

    expect((await Promise.all(archives)).map(({ status }) => status)).toEqual([200, 401]);
    expect((await olga.browser.get('/api/me/data')).status).toBe(200);
  },
);

test('[N77] the record in an archive is numbered as in its pages, with all that they have', async () => {
  const { app, olga } = await opened();
  const paged: unknown[] = [];
  let query = '';
  do {
    const { entries, next } = await olga.browser.fetch(auditReplySchema, 'get', `/api/me/audit${query}`);
    paged.push(...entries);
    query = next === null ? '' : `?before=${next}`;
  } while (query !== '');

  const cookies = Object.fromEntries(olga.browser.cookies);
  const { rawPayload } = await app.inject({ method: 'GET', url: '/api/me/data', cookies });

  const about = unzipSync(new Uint8Array(rawPayload))['about-me.json'] ?? new Uint8Array();
  const { record } = z.looseObject({ record: z.array(z.unknown()) }).parse(JSON.parse(strFromU8(about)));
  expect(paged.length).toBeGreaterThan(250);
  expect(record).toEqual(paged);
});

test('[N77] one address changes a name no more than sixty times a minute', async () => {
  const { stu, app } = await opened();
  const rename = (browser: Browser) => browser.post('/api/me/name', { name: 'Stuart' });

  const statuses = new Set<number>();
  for (let i = 0; i < 60; i += 1) statuses.add((await rename(stu.browser)).status);

  expect([...statuses]).toEqual([204]);
  expect(await stu.browser.failure('post', '/api/me/name', { name: 'Stuart' })).toEqual([429, 'tooMany']);
  const elsewhere = new Browser(app, '10.3.0.1');
  expect((await rename(elsewhere)).status).toBe(401);
});
