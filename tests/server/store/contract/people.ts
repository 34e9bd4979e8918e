import { personIdSchema } from '@fishbowl/shared/core/ids';
import { expect, test } from 'vitest';
import { dataDir } from '../../../support/dataDir.ts';
import { account, monday, paula, sessionRow, tuesday, withSession } from './build.ts';
import type { OpenStore } from './OpenStore.ts';

export function peopleContract(open: OpenStore): void {
  test('[N1] there is one first account, even when two are made at once', async () => {
    const { people } = await open(dataDir());
    const other = account({ personId: personIdSchema.parse('other'), login: 'other' });

    const made = await Promise.all([people.addFirstAccount(account()), people.addFirstAccount(other)]);

    expect(made).toEqual([true, false]);
    expect(await people.hasAccounts()).toBe(true);
    expect(await people.accountByLogin('other')).toBeUndefined();
    expect(await people.account(paula)).toEqual(await people.accountByLogin('paula'));
  });

  test('[K6] erasing a person takes the name and the account, and leaves the row', async () => {
    const { people } = await withSession(await open(dataDir()));

    expect(await people.isErased(paula)).toBe(false);
    await people.erase(paula, 5_000);

    expect(await people.isErased(paula)).toBe(true);
    expect(await people.account(paula)).toBeUndefined();
    expect(await people.accountByLogin('paula')).toBeUndefined();
  });

  test('[N3] a revoked sign-in is not found, and only its owner can revoke it', async () => {
    const { signIns } = await withSession(await open(dataDir()));
    const signIn = { id: 's1', personId: paula, createdMs: 1, lastSeenMs: 1, expiresMs: 100, userAgent: 'Firefox' };
    await signIns.add(signIn, 'hash');
    await signIns.touch('s1', 7);

    expect(await signIns.revoke(personIdSchema.parse('other'), 's1', 8)).toBe(false);
    expect(await signIns.byTokenHash('hash', 99)).toEqual({ ...signIn, lastSeenMs: 7 });
    expect(await signIns.byTokenHash('hash', 100)).toBeUndefined();
    expect(await signIns.list(paula, 99)).toHaveLength(1);
    expect(await signIns.list(paula, 100)).toEqual([]);
    expect(await signIns.revoke(paula, 's1', 8)).toBe(true);
    expect(await signIns.byTokenHash('hash', 9)).toBeUndefined();
  });

  test('[K1] sessions are listed newest first, page by page, also those made at the same moment', async () => {
    const { sessions } = await withSession(await open(dataDir()));
    await sessions.add(sessionRow({ id: tuesday }));

    const [newest] = await sessions.listFor(paula, 1);

    expect(newest).toEqual(sessionRow({ id: tuesday }));
    expect(await sessions.listFor(paula, 1, newest)).toEqual([sessionRow({ id: monday })]);
    expect(await sessions.listFor(paula, 9, sessionRow({ id: monday }))).toEqual([]);
    expect(await sessions.byId(monday)).toEqual(sessionRow());
  });

  test('[K1] a setting is what it was last set to, until it is removed', async () => {
    const { settings } = await open(dataDir());

    await settings.set('colour', 'red');
    await settings.set('colour', 'blue');
    expect(await settings.get('colour')).toBe('blue');

    await settings.remove('colour');
    expect(await settings.get('colour')).toBeUndefined();
  });
}
