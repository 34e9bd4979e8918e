import type { Seat } from '@fishbowl/shared/session/seat';
import { expect, onTestFinished, test } from 'vitest';
import { ann, sessionId, stu } from '../../support/build.ts';
import { allHere, liveSession } from '../../support/liveSession.ts';
import { RawTab } from '../../support/RawTab.ts';

/** The session, and what a program hears that has a seat's cookie and keeps to nobody's manners. */
async function opened() {
  const live = await liveSession({ config: { place: 'call' } });
  const raw = async (seat: Seat) => {
    const tab = new RawTab({ url: live.url, auth: { sessionId }, headers: { cookie: live.cookieOf(seat) } });
    onTestFinished(() => void tab.socket.disconnect());
    const call: unknown[] = [];
    tab.socket.on('media', (state: unknown) => call.push(state));
    await tab.connected();
    return { tab, call, answered: (token: number) => answered(tab, token) };
  };
  return { ...live, raw };
}

/** Asks the time, and resolves when the answer, and so all before it, has come. */
function answered(tab: RawTab, token: number): Promise<void> {
  return new Promise((resolve) => {
    tab.socket.on('m', (message: { type: string; token?: number }) => {
      if (message.type === 'time' && message.token === token) resolve();
    });
    tab.say({ type: 'time', token });
  });
}

test('[V6] who has not joined is no watcher, and is told nothing of the call', async () => {
  const { tab, raw } = await opened();
  const stus = tab(stu);
  await allHere([stus]);
  const lurker = await raw(ann);

  await lurker.answered(1);
  const reply: unknown = await lurker.tab.socket.emitWithAck('media', { type: 'createTransport', direction: 'recv' });
  expect([lurker.call, reply]).toEqual([[], { type: 'refused', code: 'badState' }]);

  lurker.tab.join();
  await allHere([stus]);
  await lurker.answered(2);
  await stus.until(({ roster }) => roster.some(({ seatId, online }) => seatId === ann.id && online));
  expect(lurker.call).toHaveLength(1);
});

test('[W3] a connection is sent its stream once, however often it says that it joins', async () => {
  const { raw } = await opened();
  const { tab, answered: all } = await raw(ann);

  for (let i = 0; i < 50; i += 1) tab.join();
  await all(1);

  expect(tab.heard.filter((message) => JSON.stringify(message).startsWith('{"type":"events"'))).toHaveLength(1);
});
