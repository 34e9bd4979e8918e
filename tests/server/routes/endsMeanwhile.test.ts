import type { Store } from '@fishbowl/server/store/Store';
import { handoffReplySchema, joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { newPersonReplySchema } from '@fishbowl/shared/protocol/http/people';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { dataDir } from '../../support/dataDir.ts';
import { instructor, linkTo, newSession, openApp, password } from '../../support/openApp.ts';
import { openStore } from '../../support/openStore.ts';
import { quickPasswords } from '../../support/quickPasswords.ts';

/**
 * The real store; after it has told for the n-th time who has a seat, or before what waits for its turn begins, something
 * happens before anybody goes on.
 */
async function interruptible() {
  const store = await openStore(dataDir());
  let left = Number.POSITIVE_INFINITY;
  let happen = async () => {};
  const then = async <T>(found: Promise<T>): Promise<T> => {
    const told = await found;
    left -= 1;
    if (left === 0) await happen();
    return told;
  };
  const { seats } = store;
  const slow: Store = {
    ...store,
    atOnce: async (work) => {
      await then(Promise.resolve());
      return store.atOnce(work);
    },
    seats: {
      ...seats,
      byTokenHash: (...asked) => then(seats.byTokenHash(...asked)),
      forSession: (...asked) => then(seats.forSession(...asked)),
    },
  };
  /** Whether it came to the n-th time. */
  const during = async (nth: number, what: () => Promise<unknown>, asking: () => Promise<unknown>) => {
    left = nth;
    happen = async () => void (await what());
    await asking();
    const happened = left <= 0;
    left = Number.POSITIVE_INFINITY;
    return happened;
  };
  return { store: slow, during };
}

/** Paula supervises, and has her seat on a phone where she is not signed in; Gus is a guest, Mal knows his link. */
async function opened() {
  const { store, during } = await interruptible();
  const server = await openApp({ store, passwords: quickPasswords });
  const paula = await instructor(server);
  const session = await newSession(paula);
  const { id } = session;
  await paula.fetch(joinReplySchema, 'post', `/api/sessions/${id}/supervise`);
  const { token } = await paula.fetch(handoffReplySchema, 'post', `/api/seats/${id}/handoff`);
  const [phone, gus, mal] = [new Browser(server.app), new Browser(server.app), new Browser(server.app)];
  await phone.fetch(joinReplySchema, 'post', '/api/join', { way: { by: 'handoff', token } });
  const { way } = linkTo(session, 'student');
  await gus.fetch(joinReplySchema, 'post', '/api/join', { way, name: 'Gus' });
  const wish = { name: 'Gus', login: 'gus', role: 'member' };
  const { link } = await paula.fetch(newPersonReplySchema, 'post', '/api/people', wish);
  await gus.post('/api/password-links/use', { token: link.token, password });
  await mal.get('/api/me');
  const isIn = async (browser: Browser) => (await browser.get(`/api/seats/${id}`)).status === 200;
  const claim = () => gus.post(`/api/seats/${id}/claim`);
  return { ...server, id, way, during, paula, phone, gus, mal, isIn, claim };
}

type Opened = Awaited<ReturnType<typeof opened>>;

/** Runs it in a world of its own for every moment there is, and gives how many there are. */
async function atEachMoment(run: (opened: Opened, nth: number) => Promise<boolean>): Promise<number> {
  for (let nth = 1; ; nth += 1) if (!(await run(await opened(), nth))) return nth - 1;
}

test('[N64] who comes in again while the sign-in ends that let them in is out with it', async () => {
  const moments = await atEachMoment(async ({ during, id, paula, phone, isIn }, nth) => {
    const signOut = () => paula.post('/api/sign-out');
    const happened = await during(nth, signOut, () => phone.post(`/api/sessions/${id}/enter`));

    expect(await isIn(phone)).toBe(!happened);
    return happened;
  });
  expect(moments).toBeGreaterThan(0);
});

test('[N64] what is handed on while the sign-in ends leads nowhere', async () => {
  const moments = await atEachMoment(async ({ app, during, id, paula, phone }, nth) => {
    const signOut = () => paula.post('/api/sign-out');
    const given: string[] = [];
    const happened = await during(nth, signOut, async () => {
      const { status, body } = await phone.post(`/api/seats/${id}/handoff`);
      if (status === 200) given.push(handoffReplySchema.parse(body).token);
    });

    expect(happened || given.length === 1).toBe(true);
    const way = { by: 'handoff', token: given[0] ?? 'none' };
    expect((await new Browser(app).post('/api/join', { way })).status === 200).toBe(!happened);
    return happened;
  });
  expect(moments).toBeGreaterThan(0);
});

test('[N67] who takes a guest’s seat up while it is claimed is not in it', async () => {
  const moments = await atEachMoment(async ({ during, way, gus, mal, isIn, claim }, nth) => {
    const happened = await during(nth, claim, () => mal.post('/api/join', { way }));

    expect([await isIn(gus), await isIn(mal)]).toEqual([true, !happened]);
    return happened;
  });
  expect(moments).toBeGreaterThan(0);
});
