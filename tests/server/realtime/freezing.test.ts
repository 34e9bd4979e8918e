import { sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { commandId, placeTag } from '../../support/build.ts';
import { LiveTab } from '../../support/LiveTab.ts';
import { liveServer } from '../../support/liveServer.ts';
import { allHere } from '../../support/liveSession.ts';
import { RawTab } from '../../support/RawTab.ts';
import { type Seated, webSession } from '../../support/webSession.ts';

test('[V11] a session that is hidden for an incident shuts out everybody, keeps what was tagged, and comes back with a word about it', async () => {
  const { url, setupToken, clock } = await liveServer();
  const session = await webSession(url, setupToken);
  const tab = ({ seat, cookie }: Seated) => {
    const seatOf = { id: seat.seatId, role: seat.role };
    const opened = new LiveTab({ url, sessionId: session.id, seat: seatOf, cookie, localMs: () => clock.nowMs });
    onTestFinished(() => opened.connection.close());
    return opened.open();
  };
  const [ann, stu] = [await session.join('observer', 'Ann'), await session.join('student', 'Stu')];
  const here = [tab(ann), tab(stu)];
  await allHere(here);
  const [anns] = here;
  const path = `/api/sessions/${session.id}`;

  await session.paula.post(z.unknown(), `${path}/freeze`, { note: 'too close to home' });

  const frozen = { status: 'gone', reason: 'frozen' };
  for (const each of here) await each.until(({ link }) => link.status === 'gone');
  expect(here.map(({ connection }) => connection.link)).toEqual([frozen, frozen]);
  const early = tab(ann);
  await early.until(({ link }) => link.status === 'gone');
  expect(early.connection.link).toEqual(frozen);

  await expect(session.paula.post(z.unknown(), `${path}/unfreeze`, { note: '' })).rejects.toThrow();
  await session.paula.post(z.unknown(), `${path}/unfreeze`, { note: 'talked it over' });
  expect(await session.paula.get(sessionReplySchema, path)).toMatchObject({ frozen: false });
  const again = tab(ann);
  await allHere([again]);
  await again.asked(placeTag('after'));
  expect(anns?.refusals).toEqual([]);
});

test('[V11][N60] a program that never joins is shut out as well, and moves nothing, neither before nor while the session is hidden', async () => {
  const { url, setupToken, store } = await liveServer();
  const session = await webSession(url, setupToken);
  const { seat, cookie } = await session.join('supervisor', 'Paula');
  const program = () => {
    const raw = new RawTab({ url, auth: { sessionId: session.id }, headers: { cookie } });
    onTestFinished(() => void raw.socket.disconnect());
    return raw;
  };
  const options = { visibility: 'shared', cues: true, graded: false, coarse: false };
  const wish = () => ({
    type: 'command',
    command: { id: commandId(), seenEpoch: 0, action: { type: 'configure', options } },
  });
  const eager = program();
  expect(await eager.connected()).toBe('connected');
  eager.say(wish());
  expect(await eager.ended()).toEqual({ type: 'bye', reason: 'invalidMessage' });

  const lurking = program();
  expect(await lurking.connected()).toBe('connected');
  await session.paula.post(z.unknown(), `/api/sessions/${session.id}/freeze`, { note: 'too close to home' });
  expect(await lurking.ended()).toEqual({ type: 'bye', reason: 'frozen' });
  const latest = program();
  latest.say(wish());
  expect(await latest.connected()).toBe('connected');
  expect(await latest.ended()).toEqual({ type: 'bye', reason: 'frozen' });

  const log = await store.events.load(session.id);
  expect(log.filter(({ seatId }) => seatId === seat.seatId)).toEqual([]);
});
