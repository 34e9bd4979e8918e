import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { endSession, release, skipSelfRating } from '../../support/build.ts';
import { courseWeb } from '../../support/courseWeb.ts';
import { LiveTab } from '../../support/LiveTab.ts';
import { liveServer } from '../../support/liveServer.ts';
import { allHere } from '../../support/liveSession.ts';
import type { WebBrowser } from '../../support/WebBrowser.ts';
import type { Seated } from '../../support/webSession.ts';

async function opened() {
  const server = await liveServer();
  const course = await courseWeb(server);
  const tab = (sessionId: string, { seat, cookie }: Seated) => {
    const seatOf = { id: seat.seatId, role: seat.role };
    const localMs = () => server.clock.nowMs;
    const made = new LiveTab({ url: server.url, sessionId: seat.sessionId, seat: seatOf, cookie, localMs });
    onTestFinished(() => made.connection.close());
    expect(sessionId).toBe(seat.sessionId);
    return made.open();
  };
  return { ...server, ...course, tab };
}

const gone = { status: 'gone', reason: 'seatRevoked' };
const status = (browser: WebBrowser, path: string) => browser.status('GET', path);

test('[N61] who is taken out of a course loses the seat at once: socket, cookie, link and way in', async () => {
  const { teach, member, plan, enter, change, tab, store } = await opened();
  const [sven, stu, olga] = [
    await member('Sven', 'supervising'),
    await member('Stu', 'student'),
    await member('Olga', 'observer'),
  ];
  const session = await plan(teach, [stu, olga]);
  const seats = [await enter(sven, session, 'supervise'), await enter(stu, session), await enter(olga, session)];
  const tabs = seats.map((seat) => tab(session.id, seat));
  await allHere(tabs);

  await change(sven, 'supervising', 'removed');
  await change(olga, 'observer', 'removed');

  const [svens, stus, olgas] = tabs;
  for (const left of [svens, olgas]) {
    await left?.until(({ link }) => link.status === 'gone');
    expect(left?.connection.link).toEqual(gone);
  }
  expect(stus?.connection.link).toEqual({ status: 'online' });
  for (const { browser } of [sven, olga]) {
    expect(await status(browser, `/api/seats/${session.id}`)).toBe(404);
    expect(await browser.status('POST', `/api/sessions/${session.id}/enter`)).toBe(404);
    const token = session.links.find(({ role }) => role === 'observer')?.token;
    expect(await browser.status('POST', '/api/join', { way: { by: 'link', token } })).toBe(404);
  }
  const revoked = (await store.seats.forSession(session.id)).filter(({ revokedMs }) => revokedMs !== null);
  expect(revoked.map(({ role }) => role).toSorted()).toEqual(['observer', 'supervisor']);
  expect((await store.audit.page(50)).filter(({ action }) => action === 'seatRevoked')).toHaveLength(2);
});

/** Sven supervises, Stu is the student; the practice is over, and Stu's own rating was skipped. */
async function inDebrief() {
  const course = await opened();
  const { teach, member, plan, enter, tab, clock } = course;
  const [sven, stu] = [await member('Sven', 'supervising'), await member('Stu', 'student')];
  const session = await plan(teach, [stu]);
  const [svens, stus] = [
    tab(session.id, await enter(sven, session, 'supervise')),
    tab(session.id, await enter(stu, session)),
  ];
  await allHere([svens, stus]);
  await stus.asked({ type: 'answerConsent', purpose: 'observed', textVersion: 1, given: true });
  await svens.asked({ type: 'startSession' });
  clock.nowMs += 1_000;
  for (const action of [endSession, skipSelfRating]) await svens.asked(action);
  return { ...course, session, sven, stu, svens, stus };
}

test('[N61] a closed session stays to read for a student who is taken out, and not for staff', async () => {
  const { session, sven, stu, svens, stus, change } = await inDebrief();
  for (const stage of ['actor', 'classmates', 'supervisor'] as const) await svens.asked(release(stage));
  await svens.asked({ type: 'closeSession' });
  expect(svens.refusals).toEqual([]);

  await change(sven, 'supervising', 'removed');
  await change(stu, 'student', 'removed');

  await svens.until(({ link }) => link.status === 'gone');
  expect(svens.connection.link).toEqual(gone);
  await stus.until(({ link }) => link.status === 'online'); // Comes anew, as somebody who reads.
  expect(await status(stu.browser, `/api/seats/${session.id}`)).toBe(200);
  expect(await stu.browser.status('POST', `/api/sessions/${session.id}/enter`)).toBe(200);
});

test('[N62][D20] who comes to mentor while they supervise releases nothing from then on, and again when they lead again', async () => {
  const { session, sven, svens, change, store } = await inDebrief();
  expect(svens.refusals).toEqual([]);

  await change(sven, 'mentoring', 'active');
  await svens.asked(release('actor'));
  expect(svens.refusals).toEqual(['notAllowed']);
  expect(svens.connection.link).toEqual({ status: 'online' });

  await change(sven, 'supervising', 'active');
  await svens.asked(release('actor'));
  expect(svens.refusals).toEqual(['notAllowed']);
  const log = await store.events.load(session.id, ['mentoringChanged', 'released']);
  expect(log.map(({ event }) => event.type)).toEqual(['mentoringChanged', 'mentoringChanged', 'released']);
});

test('[N62] who made a session while they led has none of its links once they mentor, and those they knew lead nowhere', async () => {
  const { member, plan, change, sessionOf } = await opened();
  const sven = await member('Sven', 'supervising');
  const session = await plan(sven.browser);
  const token = session.links.find(({ role }) => role === 'supervisor')?.token;
  const incidents = `/api/sessions/${session.id}/incidents`; // For whoever made it, and not for all who supervise.
  expect(await status(sven.browser, incidents)).toBe(200);

  await change(sven, 'mentoring', 'active');
  expect(await status(sven.browser, incidents)).toBe(403);

  expect((await sessionOf(sven.browser, session.id)).links).toEqual([]);
  expect(await sven.stranger().status('POST', '/api/join', { way: { by: 'link', token }, name: 'Nobody' })).toBe(404);
  await change(sven, 'supervising', 'active');
  expect(await status(sven.browser, incidents)).toBe(200);
  expect((await sessionOf(sven.browser, session.id)).links.length).toBeGreaterThan(0);
});

test('[N62] a supervisor’s seat that somebody who mentors claims releases nothing', async () => {
  const { teach, member, plan, store, claimed } = await opened();
  const mia = await member('Mia', 'mentoring');
  const session = await plan(teach);
  await claimed(mia, session, 'supervisor');

  expect(await store.seats.forSession(session.id)).toMatchObject([{ personId: mia.personId, mentoring: true }]);
  expect((await store.events.load(session.id, ['mentoringChanged'])).map(({ event }) => event)).toMatchObject([
    { mentoring: true },
  ]);
});

test('[N63] who was taken out comes back by no invitation until staff say yes, and is told of nothing planned', async () => {
  const { teach, member, plan, change, invite, members } = await opened();
  const token = await invite('student');
  const olga = await member('Olga', 'student', token);
  const session = await plan(teach, [olga]);
  const planned = async () => {
    const { sessions } = await olga.browser.get(
      z.object({ sessions: z.array(z.object({ id: z.string() })) }),
      '/api/me/sessions',
    );
    const { next } = await olga.browser.get(
      z.object({ next: z.array(z.object({ what: z.string() })) }),
      '/api/me/next',
    );
    return [sessions.map(({ id }) => id), next.map(({ what }) => what)];
  };
  expect(await planned()).toEqual([[session.id], ['enter']]);

  await change(olga, 'student', 'removed');
  expect(await planned()).toEqual([[], []]);
  for (const _ of [1, 2]) expect(await olga.browser.status('POST', '/api/invitations/accept', { token })).toBe(200);

  expect((await members()).find(({ personId }) => personId === olga.personId)?.status).toBe('pending');
  expect(await planned()).toEqual([[], ['wait']]);
  await change(olga, 'student', 'active');
  expect(await planned()).toEqual([[session.id], ['enter']]);
});
