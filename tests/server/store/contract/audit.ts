import type { AuditFact } from '@fishbowl/server/store/Audit';
import { chained, chainStart, commitmentOf } from '@fishbowl/server/store/auditChain';
import { personIdSchema } from '@fishbowl/shared/core/ids';
import { expect, test } from 'vitest';
import { dataDir } from '../../../support/dataDir.ts';
import { entry, guestSeat, monday, noteEntry, paula, tuesday, withSession } from './build.ts';
import type { OpenStore } from './OpenStore.ts';

const sam = personIdSchema.parse('sam');
const added: AuditFact = { action: 'personAdded', byId: paula, aboutId: sam, detail: { role: 'member' } };
const signedIn: AuditFact = { action: 'signedIn', byId: paula };

export function auditContract(open: OpenStore): void {
  test('[K16] the record keeps what was done, newest first, by page and by whom it concerns', async () => {
    const { audit } = await withSession(await open(dataDir()));
    await audit.append(signedIn, 1_000);
    await audit.append({ ...added, alsoAboutIds: [personIdSchema.parse('ann')] }, 2_000);

    expect(await audit.page(9)).toEqual([
      { seq: 2, atMs: 2_000, action: 'personAdded', fact: added },
      { seq: 1, atMs: 1_000, action: 'signedIn', fact: signedIn },
    ]);
    expect(await audit.page(9, 2)).toHaveLength(1);
    expect((await audit.page(9, undefined, sam)).map(({ seq }) => seq)).toEqual([2]);
    expect((await audit.page(9, undefined, personIdSchema.parse('ann'))).map(({ seq }) => seq)).toEqual([2]);
    expect(await audit.countOf(paula)).toBe(2);
  });

  test('[K16] entries made at the same moment have numbers of their own, and the chain holds', async () => {
    const { audit } = await withSession(await open(dataDir()));

    await Promise.all(Array.from({ length: 20 }, (_, i) => audit.append(added, i)));

    expect((await audit.page(99)).map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, i) => 20 - i));
    expect(await audit.check()).toMatchObject({ ok: true, entries: 20, erased: 0 });
  });

  test('[K16] many entries at once have the order and the chain of one after the other', async () => {
    const { audit } = await withSession(await open(dataDir()));
    await audit.append(signedIn, 1_000);

    await audit.appendAll([...Array.from({ length: 1_100 }, () => added), signedIn], 2_000);
    await audit.appendAll([], 3_000);

    expect(await audit.check()).toMatchObject({ ok: true, entries: 1_102, erased: 0 });
    expect(await audit.page(1)).toEqual([{ seq: 1_102, atMs: 2_000, action: 'signedIn', fact: signedIn }]);
    expect([await audit.countOf(sam), await audit.countOf(paula)]).toEqual([1_100, 1_102]);
  });

  test('[K18] all of a piece of work is kept, or none of it', async () => {
    const store = await withSession(await open(dataDir()));

    const failed = store.atOnce(async ({ audit, settings }) => {
      await audit.append(signedIn, 1_000);
      await settings.set('colour', 'red');
      throw new Error('came to nothing');
    });

    await expect(failed).rejects.toThrow('came to nothing');
    expect(await store.audit.page(9)).toEqual([]);
    expect(await store.settings.get('colour')).toBeUndefined();
  });
}

/** What goes from the record with a person. */
export function auditErasureContract(open: OpenStore): void {
  test('[K17] what was said of a person goes; that something was done stays, and the chain holds', async () => {
    const { audit } = await withSession(await open(dataDir()));
    await audit.append(signedIn, 1_000);
    await audit.append(added, 2_000);

    expect(await audit.erase([sam])).toBe(1);

    expect(await audit.page(9)).toMatchObject([{ seq: 2, action: 'personAdded', fact: null }, { seq: 1 }]);
    expect(await audit.page(9, undefined, sam)).toEqual([]);
    expect(await audit.check()).toMatchObject({ ok: true, entries: 2, erased: 1 });
  });

  test('[K17] nobody wipes off by going what they did to others, or what concerns others beside them', async () => {
    const { audit } = await withSession(await open(dataDir()));
    const [eve, ann] = [personIdSchema.parse('eve'), personIdSchema.parse('ann')];
    const released: AuditFact = { action: 'released', byId: paula, sessionId: monday, detail: { stage: 'classmates' } };
    await audit.append({ action: 'passwordLinkMade', byId: eve, aboutId: sam }, 1_000);
    await audit.append({ ...released, alsoAboutIds: [eve, ann] }, 2_000);
    await audit.append({ action: 'signedIn', byId: eve }, 3_000);
    expect(await audit.countErasable([eve])).toBe(1);

    expect(await audit.erase([eve])).toBe(1);

    expect(await audit.page(9, undefined, sam)).toMatchObject([{ action: 'passwordLinkMade', fact: { byId: eve } }]);
    expect(await audit.page(9, undefined, ann)).toMatchObject([{ action: 'released', fact: { byId: paula } }]);
    expect(await audit.page(9, undefined, eve)).toEqual([]);
    expect(await audit.check()).toMatchObject({ ok: true, entries: 3, erased: 1 });
  });

  test('[N70] with an account goes what was said about the guest it was, and what concerns only the two', async () => {
    const { audit } = await withSession(await open(dataDir()));
    const [eve, guest] = [personIdSchema.parse('eve'), personIdSchema.parse('guest')];
    await audit.append({ action: 'seatRevoked', byId: paula, aboutId: guest, alsoAboutIds: [eve] }, 1_000);
    await audit.append({ action: 'seatClaimed', byId: eve, aboutId: guest }, 2_000);
    await audit.append({ action: 'passwordLinkMade', byId: guest, aboutId: sam }, 3_000);
    expect(await audit.countErasable([eve, guest])).toBe(2);

    expect(await audit.erase([eve, guest])).toBe(2);

    expect((await audit.page(9)).map(({ fact }) => fact?.aboutId)).toEqual([sam, undefined, undefined]);
    expect(await audit.check()).toMatchObject({ ok: true, entries: 3, erased: 2 });
  });
}

/** What a session's log tells the record. */
export function openingsContract(open: OpenStore): void {
  test('[N90] what opens something to somebody is in the record as soon as it is in the log, in the order of both', async () => {
    const store = await withSession(await open(dataDir()));
    for (const seat of [guestSeat('ann'), guestSeat('stu', { role: 'student' })]) await store.seats.take(seat);
    await store.audit.append(signedIn, 1_000);
    const released = { type: 'released', stage: 'actor', atMs: 3 } as const;

    await Promise.all([
      store.events.commit(monday, [entry(1), noteEntry(2, 'warm'), entry(3, { event: released })]),
      store.audit.append(signedIn, 2_000),
      store.events.commit(tuesday, [entry(1)]),
    ]);

    const annId = guestSeat('ann').personId;
    const opened = (await store.audit.page(9)).flatMap(({ fact }) => (fact?.sessionId ? [fact] : []));
    expect(opened.toReversed()).toEqual([
      { action: 'revealed', byId: annId, sessionId: monday },
      { action: 'released', byId: annId, sessionId: monday, detail: { stage: 'actor' } },
      { action: 'revealed', byId: null, sessionId: tuesday },
    ]);
    expect(await store.audit.page(9, undefined, guestSeat('stu').personId)).toMatchObject([{ action: 'released' }]);
    expect(await store.audit.check()).toMatchObject({ ok: true, entries: 5 });
  });

  test('[N90] where the log refuses a batch nothing of it is in the record, and the others’ is', async () => {
    const { events, audit } = await withSession(await open(dataDir()));

    await Promise.allSettled([
      events.commit(monday, [entry(1)]),
      events.commit(tuesday, [entry(1), entry(3)]),
      events.commit(monday, [entry(2)]),
    ]);

    expect((await audit.page(9)).map(({ fact }) => fact?.sessionId)).toEqual([monday, monday]);
    expect(await audit.check()).toMatchObject({ ok: true, entries: 2 });
  });
}

export function chainContract(): void {
  test('[K16] an entry hangs on every word before it, and its words cannot be found by trying', () => {
    const link = { seq: 1, atMs: 1_000, action: 'signedIn', commitment: commitmentOf('salt', '{}') };

    expect(commitmentOf('salt', '{}')).not.toBe(commitmentOf('other', '{}'));
    for (const other of [{ seq: 2 }, { atMs: 1_001 }, { action: 'signedOut' }, { commitment: 'other' }])
      expect(chained(chainStart, { ...link, ...other })).not.toBe(chained(chainStart, link));
    expect(chained(chained(chainStart, link), link)).not.toBe(chained(chainStart, link));
  });
}
