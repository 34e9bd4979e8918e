import { sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { expect, onTestFinished, test } from 'vitest';
import { placeTag } from '../../support/build.ts';
import { LiveTab } from '../../support/LiveTab.ts';
import { liveServer } from '../../support/liveServer.ts';
import { allHere } from '../../support/liveSession.ts';
import { type Seated, webSession } from '../../support/webSession.ts';

test('[V7][N9] revoking a seat ends its connections on every device at once, and there is no way back', async () => {
  const { url, setupToken, clock } = await liveServer();
  const session = await webSession(url, setupToken);
  const tab = ({ seat, cookie }: Seated) => {
    const seatOf = { id: seat.seatId, role: seat.role };
    const opened = new LiveTab({ url, sessionId: session.id, seat: seatOf, cookie, localMs: () => clock.nowMs });
    onTestFinished(() => opened.connection.close());
    return opened.open();
  };
  const [ann, stu] = [await session.join('observer', 'Ann'), await session.join('student', 'Stu')];
  const [laptop, phone, stus] = [tab(ann), tab(ann), tab(stu)];
  await allHere([laptop, phone, stus]);

  await session.paula.post(sessionReplySchema, `/api/sessions/${session.id}/seats/${ann.seat.seatId}/revoke`);

  const gone = { status: 'gone', reason: 'seatRevoked' };
  for (const device of [laptop, phone]) await device.until(({ link }) => link.status === 'gone');
  expect([laptop, phone].map(({ connection }) => connection.link)).toEqual([gone, gone]);
  await stus.until(({ roster }) => roster.length === 1);
  await stus.asked(placeTag('still-here'));

  const again = tab(ann);
  await again.until(({ link }) => link.status === 'gone');
  expect(again.connection.link).toEqual({ status: 'gone', reason: 'notAllowed' });
});
