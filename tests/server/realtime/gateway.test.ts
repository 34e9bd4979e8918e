import { PROTOCOL_VERSION } from '@fishbowl/shared/protocol/version';
import type { Seat } from '@fishbowl/shared/session/seat';
import { expect, onTestFinished, test } from 'vitest';
import { ann, ben, command, placeTag, sessionId, stu } from '../../support/build.ts';
import { allHere, isOnline, liveSession } from '../../support/liveSession.ts';
import { RawTab } from '../../support/RawTab.ts';

async function opened() {
  const live = await liveSession({ config: { place: 'room' } });
  const raw = async (seat: Seat) => {
    const tab = new RawTab({ url: live.url, auth: { sessionId }, headers: { cookie: live.cookieOf(seat) } });
    onTestFinished(() => void tab.socket.disconnect());
    await tab.connected();
    return tab;
  };
  return { ...live, raw };
}

const tag = { type: 'command', command: command(placeTag('t', 0, 'OQ')) };

test.each<readonly [string, (tab: RawTab) => unknown]>([
  ['no object', (tab) => tab.say('placeTag')],
  ['nothing', (tab) => tab.socket.emit('m')],
  ['an unknown type', (tab) => tab.say({ type: 'kick', seatId: 'stu' })],
  ['a field too many', (tab) => tab.say({ ...tag, seatId: 'ben' })],
  ['a command that names a seat', (tab) => tab.say({ ...tag, command: { ...tag.command, seatId: 'ben' } })],
  ['a time before the start', (tab) => tab.say({ ...tag, command: command(placeTag('t', -1)) })],
  ['bytes', (tab) => tab.say(Buffer.from('{"type":"join"}'))],
  ['another event', (tab) => tab.socket.emit('events', { type: 'join' })],
  ['a media request that wants no answer', (tab) => tab.socket.emit('media', { type: 'getCapabilities' })],
])('[P2] %s ends the connection', async (_, speak) => {
  const { raw } = await opened();
  const tab = await raw(ann);

  speak(tab);

  expect(await tab.ended()).toEqual({ type: 'bye', reason: 'invalidMessage' });
});

test('[W3] a message that is too large ends the connection before it is read', async () => {
  const { raw } = await opened();
  const [tab, fits] = [await raw(ann), await raw(ben)];

  fits.say({ type: 'time', token: 1, padding: 'x'.repeat(60_000) });
  tab.say({ type: 'time', token: 1, padding: 'x'.repeat(70_000) });

  expect(await fits.ended()).toEqual({ type: 'bye', reason: 'invalidMessage' });
  expect(await tab.ended()).toBeUndefined();
});

test('[W3] who says too much too fast is cut off, and others are not', async () => {
  const { raw, tab, clock } = await opened();
  const anns = await raw(ann);
  const bens = tab(ben);
  await allHere([bens]);

  for (let i = 0; i < 3_001; i += 1) anns.say({ type: 'time', token: i });

  expect(await anns.ended()).toEqual({ type: 'bye', reason: 'tooMuch' });
  expect(anns.heard).toHaveLength(3_001);
  await bens.asked(placeTag('still-here'));
  expect(bens.connection.link).toEqual({ status: 'online' });

  const again = await raw(ann);
  clock.nowMs += 1_000; // Two hundred more.
  for (let i = 0; i < 3_200; i += 1) again.say({ type: 'time', token: i });
  again.say('no object');
  expect(await again.ended()).toEqual({ type: 'bye', reason: 'tooMuch' });
});

test('[P1] a page of another version is told to reload', async () => {
  const { raw } = await opened();
  const tab = await raw(ann);

  tab.join({ protocolVersion: PROTOCOL_VERSION + 1 });

  expect(await tab.ended()).toEqual({ type: 'bye', reason: 'oldPage' });
});

test('[W4] what was under way when the door shut is not heard any more', async () => {
  const { raw, tab } = await opened();
  const stus = tab(stu);
  await allHere([stus]);
  const anns = await raw(ann);

  anns.say('no object');
  anns.join();
  anns.say(tag);

  await anns.ended();
  const bens = tab(ben);
  await allHere([stus, bens]);
  expect(isOnline(stus.connection.roster, ann), 'nobody is there').toBe(false);
});
