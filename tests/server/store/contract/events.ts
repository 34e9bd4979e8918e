import { commandIdSchema, textIdSchema } from '@fishbowl/shared/core/ids';
import { reduce } from '@fishbowl/shared/session/reduce';
import { emptySession } from '@fishbowl/shared/session/state';
import { expect, test } from 'vitest';
import { dataDir } from '../../../support/dataDir.ts';
import { version1Rows } from '../../../support/version1/version1.ts';
import { ann, entry, monday, noteEntry, tuesday } from './build.ts';
import type { OpenStore } from './OpenStore.ts';

export function eventsContract(open: OpenStore): void {
  test('[K1] what was committed is there when the store is opened again, in order, texts beside their events', async () => {
    const place = dataDir();
    const first = await open(place);
    await first.events.commit(monday, [entry(1), noteEntry(2, 'warm')]);
    await first.events.commit(monday, [entry(3)]);
    await first.close();

    const again = await open(place);

    expect(await again.events.load(monday)).toEqual([entry(1), noteEntry(2, 'warm'), entry(3)]);
    expect(await again.events.load(tuesday)).toEqual([]);
  });

  test('[K1] of a session only some kinds, or what came after a number, can be asked for', async () => {
    const { events } = await open(dataDir());
    await events.commit(monday, [entry(1), noteEntry(2, 'warm'), entry(3)]);

    expect(await events.load(monday, ['noteWritten', 'paused'])).toEqual([noteEntry(2, 'warm')]);
    expect(await events.load(monday, [])).toEqual([]);
    expect(await events.load(monday, undefined, 2)).toEqual([entry(3)]);
  });

  test.each([
    ['skips a number', [entry(3)]],
    ['repeats a number', [entry(1, { commandId: commandIdSchema.parse('other') })]],
    ['repeats a command', [entry(2, { commandId: entry(1).commandId })]],
    ['goes wrong in its middle', [entry(2), noteEntry(3, 'lost'), entry(3)]],
  ])('[K2] a batch that %s is refused, and nothing of it is kept', async (_, batch) => {
    const { events } = await open(dataDir());
    await events.commit(monday, [entry(1)]);

    await expect(events.commit(monday, batch)).rejects.toMatchObject({ reason: 'conflict' });

    expect(await events.load(monday)).toEqual([entry(1)]);
    await events.commit(monday, [entry(2), noteEntry(3, 'kept')]);
    expect(await events.load(monday)).toEqual([entry(1), entry(2), noteEntry(3, 'kept')]);
  });

  test("[K3] one session's bad batch does not fail what is committed together with it", async () => {
    const { events } = await open(dataDir());

    const results = await Promise.allSettled([
      events.commit(monday, [entry(1)]),
      events.commit(tuesday, [entry(2)]),
      events.commit(monday, [entry(2)]),
    ]);

    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await events.load(monday)).toEqual([entry(1), entry(2)]);
    expect(await events.load(tuesday)).toEqual([]);
  });

  test('[K3] a commit and a change of rows at the same moment both come through', async () => {
    const store = await open(dataDir());

    await Promise.all([
      store.settings.set('a', '1'),
      store.events.commit(monday, [entry(1)]),
      store.settings.set('b', '2'),
    ]);

    expect(await store.events.load(monday)).toEqual([entry(1)]);
    expect([await store.settings.get('a'), await store.settings.get('b')]).toEqual(['1', '2']);
  });

  test('[K6] erasing a text empties it, and leaves the log and the other texts as they were', async () => {
    const { events, texts } = await open(dataDir());
    await events.commit(monday, [noteEntry(1, 'secret'), noteEntry(2, 'harmless')]);

    await texts.erase(monday, ann, textIdSchema.parse('text1'));

    expect(await events.load(monday)).toEqual([{ ...noteEntry(1, ''), text: null }, noteEntry(2, 'harmless')]);
  });

  test('[K6] a text once erased does not come back when its name is used again', async () => {
    const { events, texts } = await open(dataDir());
    await events.commit(monday, [noteEntry(1, 'secret')]);
    await texts.erase(monday, ann);

    await events.commit(monday, [entry(2, { event: noteEntry(1, '').event, text: 'secret' })]);

    expect((await events.load(monday)).map(({ text }) => text)).toEqual([null, null]);
  });
}

/** What older versions have left in the log. */
export function oldLogContract(open: OpenStore): void {
  test('[K1] rows of the first version are read as they were meant: what is new since then is off or not known', async () => {
    const place = dataDir();
    const first = await open(place);
    const rows = version1Rows();
    await first.events.commit(monday, rows);
    await first.close();

    const read = await (await open(place)).events.load(monday);

    expect(read).toMatchObject(rows);
    const [created] = read;
    expect(created?.event).toMatchObject({ config: { cues: false, graded: false, coarse: false } });
    const tags = read.flatMap(({ event }) => (event.type === 'tagPlaced' ? [event] : []));
    expect(tags.map(({ clockDoubtMs, endMs }) => [clockDoubtMs, endMs])).toEqual(tags.map(() => [null, null]));
    expect(reduce(emptySession, read).tags.size).toBe(tags.length + 1);
  });
}

/** What the server's clock asks of the log. */
export function clockContract(open: OpenStore): void {
  test('[K8] it is known when something was last committed', async () => {
    const place = dataDir();
    const { events } = await open(place);
    expect(await events.lastCommittedMs()).toBe(0);
    const beforeMs = Date.now();

    await events.commit(tuesday, [entry(1)]);
    await events.commit(monday, [entry(1)]);

    expect(await events.lastCommittedMs()).toBeGreaterThanOrEqual(beforeMs);
  });
}
