import { handoffReplySchema, joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { newPersonReplySchema } from '@fishbowl/shared/protocol/http/people';
import { seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import { sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { LiveTab } from '../../support/LiveTab.ts';
import { liveServer } from '../../support/liveServer.ts';
import { allHere } from '../../support/liveSession.ts';
import { password } from '../../support/openApp.ts';
import { WebBrowser } from '../../support/WebBrowser.ts';
import { webSession } from '../../support/webSession.ts';

/** A guest's seat, which somebody else took up by the link, and which was handed to a phone and to nobody yet. */
async function opened() {
  const { url, setupToken, clock } = await liveServer();
  const { id, paula } = await webSession(url, setupToken);
  const { links } = await paula.get(sessionReplySchema, `/api/sessions/${id}`);
  const way = { by: 'link', token: links.find(({ role }) => role === 'student')?.token };
  const [gina, mal, phone] = [new WebBrowser(url), new WebBrowser(url), new WebBrowser(url)];
  await gina.post(joinReplySchema, '/api/join', { way, name: 'Gina' });
  await mal.post(joinReplySchema, '/api/join', { way });
  const handedOn = async () => {
    const { token } = await gina.post(handoffReplySchema, `/api/seats/${id}/handoff`);
    return { way: { by: 'handoff', token } };
  };
  await phone.post(joinReplySchema, '/api/join', await handedOn());
  const unused = await handedOn();
  const tab = async (browser: WebBrowser) => {
    const { seatId, role } = await browser.get(seatReplySchema, `/api/seats/${id}`);
    const localMs = () => clock.nowMs;
    const made = new LiveTab({ url, sessionId: id, seat: { id: seatId, role }, cookie: browser.cookie, localMs });
    onTestFinished(() => made.connection.close());
    return made.open();
  };
  const tabs = { gina: await tab(gina), mal: await tab(mal), phone: await tab(phone) };
  await allHere(Object.values(tabs));
  const wish = { name: 'Gina', login: 'gina', role: 'member' };
  const { link } = await paula.post(newPersonReplySchema, '/api/people', wish);
  await gina.post(z.null(), '/api/password-links/use', { token: link.token, password });
  return { url, id, gina, mal, phone, unused, tabs };
}

test('[N67] with the claim of a guest’s seat everybody else is out of it, and its hand-offs lead nowhere', async () => {
  const { url, id, gina, mal, phone, unused, tabs } = await opened();

  await gina.post(z.null(), `/api/seats/${id}/claim`);

  for (const each of [tabs.mal, tabs.phone]) {
    await each.until(({ link }) => link.status === 'gone');
    expect(each.connection.link).toEqual({ status: 'gone', reason: 'notAllowed' });
  }
  expect(tabs.gina.connection.link).toEqual({ status: 'online' });
  const statuses = [gina, mal, phone].map((browser) => browser.status('GET', `/api/seats/${id}`));
  expect(await Promise.all(statuses)).toEqual([200, 404, 404]);
  expect(await new WebBrowser(url).status('POST', '/api/join', unused)).toBe(404);

  await gina.post(z.null(), '/api/sign-out'); // What was kept hangs on the sign-in.
  expect(await gina.status('GET', `/api/seats/${id}`)).toBe(404);
});
