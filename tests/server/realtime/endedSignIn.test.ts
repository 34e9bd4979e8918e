import { type Connection, Connections } from '@fishbowl/server/realtime/Connections';
import { meReplySchema, signInsReplySchema } from '@fishbowl/shared/protocol/http/account';
import { handoffReplySchema, joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { passwordLinkReplySchema } from '@fishbowl/shared/protocol/http/people';
import { seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { ann, sessionId } from '../../support/build.ts';
import { LiveTab } from '../../support/LiveTab.ts';
import { liveServer } from '../../support/liveServer.ts';
import { allHere } from '../../support/liveSession.ts';
import { password } from '../../support/openApp.ts';
import { WebBrowser } from '../../support/WebBrowser.ts';
import { webSession } from '../../support/webSession.ts';

/** Paula supervises at work and at home, by a sign-in each, and handed her seat from work to a phone without one. */
async function opened() {
  const { url, setupToken, clock } = await liveServer();
  const { id, paula: work } = await webSession(url, setupToken);
  const home = new WebBrowser(url);
  await home.post(z.null(), '/api/sign-in', { login: 'paula', password });
  for (const browser of [work, home]) await browser.post(joinReplySchema, `/api/sessions/${id}/supervise`);
  const phone = new WebBrowser(url);
  const { token } = await work.post(handoffReplySchema, `/api/seats/${id}/handoff`);
  await phone.post(joinReplySchema, '/api/join', { way: { by: 'handoff', token } });
  await phone.post(joinReplySchema, `/api/sessions/${id}/enter`); // Coming in again makes it no freer.
  const unused = (await phone.post(handoffReplySchema, `/api/seats/${id}/handoff`)).token;
  const tab = async (browser: WebBrowser) => {
    const { seatId, role } = await browser.get(seatReplySchema, `/api/seats/${id}`);
    const localMs = () => clock.nowMs;
    const made = new LiveTab({ url, sessionId: id, seat: { id: seatId, role }, cookie: browser.cookie, localMs });
    onTestFinished(() => made.connection.close());
    return made.open();
  };
  const tabs = { work: await tab(work), home: await tab(home), phone: await tab(phone) };
  await allHere(Object.values(tabs));
  return { url, id, work, home, phone, unused, tabs };
}

type Opened = Awaited<ReturnType<typeof opened>>;
const newPassword = 'another horse battery';

const endings: readonly (readonly [string, boolean, (opened: Opened) => Promise<unknown>])[] = [
  ['signed out', true, ({ work }) => work.post(z.null(), '/api/sign-out')],
  [
    'revoked from elsewhere',
    true,
    async ({ home }) => {
      const { signIns } = await home.get(signInsReplySchema, '/api/sign-ins');
      const others = signIns.filter(({ current }) => !current);
      for (const { id } of others) await home.post(z.null(), `/api/sign-ins/${id}/revoke`);
    },
  ],
  [
    'ended by a new password',
    true,
    ({ home }) => home.post(z.null(), '/api/me/password', { current: password, password: newPassword }),
  ],
  [
    'ended by a link to a new password',
    false,
    async ({ url, home }) => {
      const { account } = await home.get(meReplySchema, '/api/me');
      const path = `/api/people/${account?.personId}/password-link`;
      const { token } = await home.post(passwordLinkReplySchema, path);
      await new WebBrowser(url).post(z.null(), '/api/password-links/use', { token, password: newPassword });
    },
  ],
];

test.each(endings)(
  '[N64] a sign-in that is %s takes its sockets along, and what it handed on',
  async (_, homeStays, end) => {
    const all = await opened();
    const { url, id, work, home, phone, unused, tabs } = all;

    await end(all);

    const gone = { status: 'gone', reason: 'notAllowed' };
    for (const each of homeStays ? [tabs.work, tabs.phone] : Object.values(tabs)) {
      await each.until(({ link }) => link.status === 'gone');
      expect(each.connection.link).toEqual(gone);
    }
    const seat = `/api/seats/${id}`;
    expect(await Promise.all([work, phone, home].map((browser) => browser.status('GET', seat)))).toEqual([
      404,
      404,
      homeStays ? 200 : 404,
    ]);
    if (homeStays) expect(tabs.home.connection.link).toEqual({ status: 'online' });
    const way = { by: 'handoff', token: unused };
    expect(await new WebBrowser(url).status('POST', '/api/join', { way })).toBe(404);
  },
);

test('[N64] a connection that is just being made when its sign-in ends is asked anew who comes by it', async () => {
  const connections = new Connections(async () => undefined);
  const coming = connecting(connections, 'good');
  let isSignedIn = true;

  const found = await connections.settle(coming, async () => {
    const before = isSignedIn ? { id: ann.id } : undefined;
    if (isSignedIn) {
      isSignedIn = false;
      await connections.recheck(new Set());
    }
    return before;
  });

  expect([found, coming.seatId]).toEqual([undefined, undefined]);
});

test('[N64] a connection that cannot be looked up when a sign-in ends is ended, and keeps no other from its end', async () => {
  const connections = new Connections(async (cookie) => {
    if (cookie === 'unreadable') throw new Error('the disk is gone');
    return cookie === 'good' ? { id: ann.id } : undefined;
  });
  const made = ['unreadable', 'bad', 'good'].map((cookie) => connecting(connections, cookie));
  for (const each of made) await connections.settle(each, async () => ({ id: ann.id }));

  await connections.recheck(new Set([ann.id]));

  expect(made.map(({ isOver }) => isOver)).toEqual([true, true, false]);
});

function connecting(connections: Connections, cookieHeader: string): Connection {
  const connection = { sessionId, cookieHeader, seatId: undefined, isStale: false, isOver: false, end: () => {} };
  connections.add(connection);
  return connection;
}
