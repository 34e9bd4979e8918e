import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { courseApp } from '../../support/courseApp.ts';
import { dataDir } from '../../support/dataDir.ts';
import { openStore } from '../../support/openStore.ts';
import { watchedStore } from '../../support/watchedStore.ts';

/** Stu and Olga sat in two sessions. Before the logs are read, one after the other, what is next of `happen` happens. */
async function twoSessions() {
  const happen: ((() => Promise<unknown>) | undefined)[] = [];
  const store = watchedStore(await openStore(dataDir()), async (what) => {
    if (what === 'log') await happen.shift()?.();
  });
  const course = await courseApp({ store });
  const [stu, olga] = [await course.member('Stu', 'student'), await course.member('Olga', 'observer')];
  const places = [
    { personId: stu.personId, role: 'student' },
    { personId: olga.personId, role: 'observer' },
  ];
  const planned = async () => {
    course.clock.nowMs += 1_000;
    const { id } = await course.plan({ places });
    for (const { browser } of [stu, olga]) await browser.post(`/api/sessions/${id}/enter`);
    return id;
  };
  const ids = [await planned(), await planned()] as const;
  const archive = async () => {
    const cookies = Object.fromEntries(stu.browser.cookies);
    const { statusCode, rawPayload } = await course.app.inject({ method: 'GET', url: '/api/me/data', cookies });
    const files = statusCode === 200 ? unzipSync(new Uint8Array(rawPayload)) : {};
    return {
      status: statusCode,
      sessions: Object.keys(files).filter((file) => file.startsWith('sessions/')),
      text: Object.values(files)
        .map((bytes) => strFromU8(bytes))
        .join(''),
    };
  };
  const downloads = async () =>
    (await store.audit.page(200)).filter(({ action }) => action === 'dataDownloaded').length;
  return { ...course, stu, olga, ids, happen, archive, downloads };
}

test.each([
  ['while its log is read', 0],
  ['after its log was read', 1],
])('[N104] a session that is hidden %s is not in the archive', async (_when, after) => {
  const { paula, ids, happen, archive, downloads } = await twoSessions();
  const hide = async () => {
    await paula.post(`/api/sessions/${ids[0]}/supervise`);
    expect((await paula.post(`/api/sessions/${ids[0]}/freeze`, { note: 'x' })).status).toBe(204);
  };
  happen.push(...Array.from({ length: after }, () => undefined), hide);

  const { sessions } = await archive();

  expect(sessions).toEqual([`sessions/${ids[1]}.json`]);
  expect(await downloads()).toBe(1);
});

test('[N104] a session is not in the archive whose seat was taken from them while the archive was made', async () => {
  const { store, stu, ids, happen, archive, clock } = await twoSessions();
  const seat = (await store.seats.ofPerson(stu.personId)).find(({ sessionId }) => sessionId === ids[0]);
  happen.push(undefined, () => store.seats.revoke(ids[0], seat?.id ?? expect.fail(), clock.nowMs));

  expect((await archive()).sessions).toEqual([`sessions/${ids[1]}.json`]);
});

test('[N104] who was erased while somebody’s archive was made is not named in it', async () => {
  const { paula, olga, happen, archive } = await twoSessions();
  const erase = async () => {
    const { status } = await paula.post(`/api/people/${olga.personId}/erasure`, { login: 'olga' });
    expect(status).toBe(204);
  };
  expect((await archive()).text).toContain('Olga');
  happen.push(undefined, erase);

  const { status, text } = await archive();

  expect(status).toBe(200);
  expect(text).not.toContain('Olga');
});

test('[N104] an archive of what changes on and on is refused, and the record does not tell of it', async () => {
  const { store, ids, happen, archive, downloads, clock } = await twoSessions();
  const toggles = [clock.nowMs, null, clock.nowMs];
  happen.push(...toggles.flatMap((ms) => [() => store.sessions.setFrozen(ids[0], ms), undefined]));

  expect((await archive()).status).toBe(503);

  expect(await downloads()).toBe(0);
  expect((await archive()).status).toBe(200);
});
