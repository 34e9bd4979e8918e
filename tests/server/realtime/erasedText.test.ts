import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { endSession, writeNote } from '../../support/build.ts';
import { courseWeb } from '../../support/courseWeb.ts';
import { LiveTab } from '../../support/LiveTab.ts';
import { liveServer } from '../../support/liveServer.ts';
import { allHere } from '../../support/liveSession.ts';
import type { Seated } from '../../support/webSession.ts';

const textsOf = ({ connection }: LiveTab) => [...connection.view.notes.values()].map(({ text }) => text);

test('[S11][K6] what was erased goes from a page that is open, and from one that was away, as soon as it comes back', async () => {
  const server = await liveServer();
  const { teach, member, plan, enter } = await courseWeb(server);
  const tab = ({ seat, cookie }: Seated) => {
    const seatOf = { id: seat.seatId, role: seat.role };
    const localMs = () => server.clock.nowMs;
    const made = new LiveTab({ url: server.url, sessionId: seat.sessionId, seat: seatOf, cookie, localMs });
    onTestFinished(() => made.connection.close());
    return made.open();
  };
  const [sven, stu] = [await member('Sven', 'supervising'), await member('Stu', 'student')];
  const session = await plan(teach, [stu]);
  const [svens, stus] = [await enter(sven, session, 'supervise'), await enter(stu, session)];
  const [open, away, writing] = [tab(svens), tab(svens), tab(stus)];
  await allHere([open, away, writing]);
  await writing.asked({ type: 'answerConsent', purpose: 'observed', textVersion: 1, given: true });
  await open.asked({ type: 'startSession' });
  server.clock.nowMs += 1_000;
  await open.asked(endSession);
  await writing.asked(writeNote('n', 'it was about my mother'));
  for (const each of [open, away]) await each.until(() => textsOf(each).length === 1);
  expect([open, away].map(textsOf)).toEqual([['it was about my mother'], ['it was about my mother']]);

  away.connection.close();
  await teach.post(z.null(), `/api/people/${stu.personId}/erasure`, { login: 'stu' });
  await open.until(() => textsOf(open)[0] === null);
  expect(textsOf(away)).toEqual(['it was about my mother']);
  away.connection.open();
  await away.until(() => textsOf(away)[0] === null);

  await allHere([open, away]);
  expect([open, away].map(textsOf)).toEqual([[null], [null]]);
  expect(away.connection.history).toEqual(open.connection.history);
});
