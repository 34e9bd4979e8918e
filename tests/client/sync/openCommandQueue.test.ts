import 'fake-indexeddb/auto';
import { openCommandQueue } from '@fishbowl/client/sync/openCommandQueue';
import { type SessionId, sessionIdSchema } from '@fishbowl/shared/core/ids';
import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { ann, ben, command, placeTag, writeNote } from '../../support/build.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A session of its own: the tests share one browser. */
function newSession(): SessionId {
  return sessionIdSchema.parse(crypto.randomUUID());
}

test('[S8] what was kept is there when the page is loaded again, whole, in the order of asking', async () => {
  const session = newSession();
  const asked = [command(placeTag('b', 1_500), 2), command(writeNote('n')), command(placeTag('a', 700), 1)];
  const before = openCommandQueue(session, ann.id);
  await Promise.all(asked.map((each) => before.add(each)));

  const kept = await openCommandQueue(session, ann.id).load();

  expect(kept).toEqual({ commands: asked, unreadable: 0 });
});

test('[S8] what is answered while it is still being written is gone in the end', async () => {
  const queue = openCommandQueue(newSession(), ann.id);
  const [quick, slow] = [command(placeTag('a')), command(placeTag('b'))];

  await Promise.all([queue.add(quick), queue.add(slow), queue.remove([quick.id])]);

  expect(await queue.load()).toEqual({ commands: [slow], unreadable: 0 });
});

test('[S9] two tabs of a seat have one queue; other seats and sessions have theirs', async () => {
  const [session, other] = [newSession(), newSession()];
  const [one, two] = [openCommandQueue(session, ann.id), openCommandQueue(session, ann.id)];
  const [first, second] = [command(placeTag('a')), command(placeTag('b'))];
  await one.add(first);
  await two.add(second);
  await openCommandQueue(session, ben.id).add(first);
  await openCommandQueue(other, ann.id).add(first);

  await one.remove([second.id]);

  expect((await two.load()).commands).toEqual([first]);
  await two.clear();
  expect((await one.load()).commands).toEqual([]);
  expect((await openCommandQueue(session, ben.id).load()).commands).toEqual([first]);
  expect((await openCommandQueue(other, ann.id).load()).commands).toEqual([first]);
});

test('[S8] an entry that this version does not understand is counted and kept, and does not stop the others', async () => {
  const session = newSession();
  const queue = openCommandQueue(session, ann.id);
  const [good, old] = [command(placeTag('a')), command(placeTag('b'))];
  await queue.load();
  const raw = await openDB('fishbowl');
  const row = { sessionId: session, seatId: ann.id, commandId: old.id, command: { ...old, action: { type: 'mark' } } };
  await raw.add('commands', row);
  await queue.add(good);

  expect(await queue.load()).toEqual({ commands: [good], unreadable: 1 });
  expect(await queue.load()).toEqual({ commands: [good], unreadable: 1 });
});

test('[S8] where a browser has no place to keep anything, that is told and thrown nowhere', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const queue = openCommandQueue(newSession(), ann.id);

  await expect(queue.load()).rejects.toThrow();
  await expect(queue.add(command(placeTag('a')))).rejects.toThrow();
});
