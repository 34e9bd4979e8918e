import { joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { type ErasurePreviewReply, erasurePreviewReplySchema } from '@fishbowl/shared/protocol/http/me';
import { newPersonReplySchema } from '@fishbowl/shared/protocol/http/people';
import { seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import { type SessionReply, sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { look, placeTag, startSession, writeNote } from '../../support/build.ts';
import { LiveTab } from '../../support/LiveTab.ts';
import { liveServer } from '../../support/liveServer.ts';
import { password } from '../../support/openApp.ts';
import { waitMs } from '../../support/patience.ts';
import { WebBrowser } from '../../support/WebBrowser.ts';
import { type Seated, webSession } from '../../support/webSession.ts';

/** A session runs. Paula, who made it and administers, sits in it as the actor; a guest and Olga, who has an account, rate blind. */
async function running() {
  const server = await liveServer();
  const session = await webSession(server.url, server.setupToken);
  const { paula } = session;
  const tab = ({ seat, cookie }: Seated) => {
    const seatOf = { id: seat.seatId, role: seat.role };
    const localMs = () => server.clock.nowMs;
    const opened = new LiveTab({ url: server.url, sessionId: session.id, seat: seatOf, cookie, localMs });
    onTestFinished(() => opened.connection.close());
    return opened.open();
  };
  const { links } = await paula.get(sessionReplySchema, `/api/sessions/${session.id}`);
  const sit = async (browser: WebBrowser, role: SessionReply['links'][number]['role']): Promise<Seated> => {
    const token = links.find((link) => link.role === role)?.token;
    await browser.post(joinReplySchema, '/api/join', { way: { by: 'link', token } });
    return { seat: await browser.get(seatReplySchema, `/api/seats/${session.id}`), cookie: browser.cookie };
  };
  const account = async (name: string) => {
    const browser = new WebBrowser(server.url);
    const wish = { name, login: name, role: 'member' };
    const made = await paula.post(newPersonReplySchema, '/api/people', wish);
    await browser.post(z.null(), '/api/password-links/use', { token: made.link.token, password });
    return { browser, personId: made.person.personId };
  };
  const guest = await session.join('observer', 'Gus');
  const olga = await account('Olga');
  const raters = [tab(guest), tab(await sit(olga.browser, 'observer'))];
  const table = [tab(await session.join('student', 'Stu')), tab(await sit(paula, 'actor'))];
  const sues = tab(await sit((await account('Sue')).browser, 'supervisor'));
  for (const each of table)
    await each.asked({ type: 'answerConsent', purpose: 'observed', textVersion: 1, given: true });
  await sues.asked(startSession);
  const guestsOwn = new WebBrowser(server.url, guest.cookie);
  return { paula, session, guest, guestsOwn, olga, raters };
}

test(
  '[N76][V8] who may erase a rater finds no trace of blind work there, live: only the rater has it counted',
  async () => {
    const { paula, session, guest, guestsOwn, olga, raters } = await running();
    const urls = [
      `/api/sessions/${session.id}/seats/${guest.seat.seatId}/erasure`,
      `/api/people/${olga.personId}/erasure`,
    ];
    const seenByPaula = () => Promise.all(urls.map((url) => paula.get(z.unknown(), url)));
    const ownCounts = async () => {
      const guests = await guestsOwn.get(erasurePreviewReplySchema, `/api/seats/${session.id}/erasure`);
      const olgas = await olga.browser.get(erasurePreviewReplySchema, '/api/me/erasure');
      return [guests, olgas].map(({ goes, stays }: ErasurePreviewReply) => [stays.tags, goes.texts]);
    };
    const before = await seenByPaula();
    expect(before).toMatchObject([{ name: 'Gus' }, { name: 'Olga' }]);
    expect(await ownCounts()).toEqual([
      [0, 0],
      [0, 0],
    ]);

    for (const rater of raters) {
      await rater.asked(placeTag('t1', 0, 'OQ'));
      await rater.asked(placeTag('t2', 0, 'SR'));
      await rater.asked(writeNote('n1', 'hm'));
      await rater.asked(look);
    }

    expect(await seenByPaula()).toEqual(before);
    expect(await ownCounts()).toEqual([
      [2, 1],
      [2, 1],
    ]);
  },
  waitMs,
);
