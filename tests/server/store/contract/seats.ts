import { seatIdSchema } from '@fishbowl/shared/core/ids';
import { expect, test } from 'vitest';
import { dataDir } from '../../../support/dataDir.ts';
import { guestSeat, monday, paula, tuesday, withSession } from './build.ts';
import type { OpenStore } from './OpenStore.ts';

const link = { id: 'l1', sessionId: monday, role: 'actor', code: 'AAAA', codeExpiresMs: 50, createdMs: 1 } as const;
const alone = { signInId: null, takenUp: false } as const;

export function seatsContract(open: OpenStore): void {
  test('[N6] a role link leads somewhere until it is revoked or replaced, its code until it has a new one', async () => {
    const { roleLinks } = await withSession(await open(dataDir()));
    await roleLinks.replace(link);
    expect(await roleLinks.byCode('AAAA')).toEqual(link);

    await roleLinks.setCode('l1', 'BBBB', 60);
    expect(await roleLinks.byCode('AAAA')).toBeUndefined();
    expect(await roleLinks.byCode('BBBB')).toMatchObject({ id: 'l1', codeExpiresMs: 60 });

    await roleLinks.replace({ ...link, id: 'l2', code: 'CCCC', createdMs: 2 });
    expect(await roleLinks.byId('l1')).toBeUndefined();
    expect(await roleLinks.forSession(monday)).toMatchObject([{ id: 'l2' }]);

    expect(await roleLinks.revoke(monday, 'actor', 3)).toBe(true);
    expect(await roleLinks.revoke(monday, 'actor', 4)).toBe(false);
    expect(await roleLinks.byCode('CCCC')).toBeUndefined();
  });

  test('[N7] one person has one seat in a session, and a role seats as many as it may', async () => {
    const { seats } = await withSession(await open(dataDir()));
    const actor = { role: 'actor', capacity: 1 } as const;

    const taken = await Promise.all([seats.take(guestSeat('a', actor)), seats.take(guestSeat('b', actor))]);

    expect(taken).toEqual(['taken', 'roleTaken']);
    const again = guestSeat('c', { personId: guestSeat('a').personId });
    expect(await seats.take(again)).toBe('alreadySeated');
    expect((await seats.forSession(monday)).map(({ name }) => name)).toEqual(['guest a']);
  });

  test('[N7] a person with an account is seated under the name of the account', async () => {
    const { seats } = await withSession(await open(dataDir()));
    const { guestName: _, ...seat } = guestSeat('a', { personId: paula });

    await seats.take(seat);

    expect(await seats.byPerson(monday, paula)).toMatchObject({ id: 'a', name: 'Paula', role: 'observer' });
  });

  test('[N8][K60] a seat is found by each of its tokens that was not replaced, in its own session only', async () => {
    const { seats } = await withSession(await open(dataDir()));
    await seats.take(guestSeat('a'));
    await seats.addToken(seatIdSchema.parse('a'), 'phone', 3_000, alone);

    expect(await seats.byTokenHash(monday, 'token-a', 4_000)).toMatchObject({ id: 'a', alias: 'alias-a' });
    expect(await seats.byTokenHash(monday, 'phone', 4_000)).toMatchObject({ id: 'a' });
    expect(await seats.byTokenHash(tuesday, 'phone', 4_000)).toBeUndefined();
    await seats.addToken(seatIdSchema.parse('a'), 'again', 3_000, alone, 'phone');
    expect(await seats.byTokenHash(monday, 'phone', 4_000)).toBeUndefined();
    expect(await seats.byTokenHash(monday, 'again', 4_000)).toMatchObject({ id: 'a' });
  });

  test('[N9] a revoked seat is found by nothing, and its role is free again', async () => {
    const { seats } = await withSession(await open(dataDir()));
    const actor = { role: 'actor', capacity: 1 } as const;
    const a = guestSeat('a', actor);
    await seats.take(a);
    await seats.addHandoff({ tokenHash: 'once', seatId: a.id, expiresMs: 9_000, ...alone }, 4_000);

    expect(await seats.revoke(tuesday, a.id, 4_000)).toBeUndefined();
    expect(await seats.revoke(monday, a.id, 4_000)).toMatchObject({ id: 'a', revokedMs: 4_000 });

    expect(await seats.byTokenHash(monday, 'token-a', 4_000)).toBeUndefined();
    expect(await seats.byPerson(monday, a.personId)).toBeUndefined();
    expect(await seats.useHandoff('once', 5_000)).toBeUndefined();
    expect(await seats.take(guestSeat('b', actor))).toBe('taken');
  });

  test('[N8][H30] a handoff leads to the seat once, and not after its end; the next one has it forgotten', async () => {
    const { seats } = await withSession(await open(dataDir()));
    const { id: seatId } = guestSeat('a');
    await seats.take(guestSeat('a'));
    await seats.addHandoff({ tokenHash: 'once', seatId, expiresMs: 9_000, ...alone }, 4_000);
    await seats.addHandoff({ tokenHash: 'late', seatId, expiresMs: 9_000, ...alone }, 4_000);

    expect(await seats.useHandoff('once', 8_999)).toMatchObject({ seat: { id: 'a' }, hold: alone });
    expect(await seats.useHandoff('once', 8_999)).toBeUndefined();
    expect(await seats.useHandoff('late', 9_000)).toBeUndefined();
    await seats.addHandoff({ tokenHash: 'over', seatId, expiresMs: 9_000, ...alone }, 4_000);
    await seats.addHandoff({ tokenHash: 'next', seatId, expiresMs: 9_001, ...alone }, 9_000);
    expect(await seats.useHandoff('over', 8_999)).toBeUndefined();
    expect(await seats.useHandoff('next', 9_000)).toMatchObject({ hold: alone });
  });
}
