import { randomBytes } from 'node:crypto';
import { type Against, TryCounter } from '@fishbowl/server/auth/TryCounter';
import type { Store } from '@fishbowl/server/store/Store';
import { openFile } from '@fishbowl/server/store/sqlite/openFile';
import { err, ok } from '@fishbowl/shared/core/result';
import { expect, test } from 'vitest';
import { dataDir } from '../../support/dataDir.ts';
import { fillableDisk } from '../../support/fillableDisk.ts';
import { openStore } from '../../support/openStore.ts';

const limit = { name: 'wrong word', max: 3, windowMs: 60_000 };
const secret = randomBytes(32);
const wrong = async () => undefined;
const right = async () => 'in';

function counterOn(store: Store, clock = { nowMs: 60_000 }): TryCounter {
  return new TryCounter({ store, secret, nowMs: () => clock.nowMs });
}

function by(of: string): readonly Against[] {
  return [{ limit, of }];
}

test('[H26] a thousand tries at one moment are counted as well as one after the other', async () => {
  const counter = counterOn(await openStore(dataDir()));
  let looked = 0;
  const guess = async () => {
    looked += 1;
    return undefined;
  };

  const answers = await Promise.all(Array.from({ length: 1_000 }, () => counter.attempt(by('ann'), guess)));

  expect(looked).toBe(3);
  expect(answers.filter((answer) => !answer.ok && answer.error === 'tooMany')).toHaveLength(997);
  expect(await counter.attempt(by('ben'), right)).toEqual(ok('in'));
});

test('[H26] tries at one moment are counted against each limit, whatever the others say', async () => {
  const counter = counterOn(await openStore(dataDir()));
  const fromOne = { ...limit, name: 'wrong word, one address' };
  const against = (login: string, address: string) => [
    { limit: fromOne, of: address },
    { limit, of: login },
  ];
  let looked = 0;
  const guess = async () => {
    looked += 1;
    return undefined;
  };

  await Promise.all(Array.from({ length: 300 }, (_, i) => counter.attempt(against(`login ${i}`, 'here'), guess)));

  expect(looked).toBe(3);
  expect(await counter.attempt(against('ann', 'here'), right)).toEqual(err('tooMany'));
  expect(await counter.attempt(against('ann', 'there'), right)).toEqual(ok('in'));
});

test('[H26] however many are right at one moment, all come in, and wrong ones among them stop nobody before the limit', async () => {
  const counter = counterOn(await openStore(dataDir()));
  const tries = Array.from({ length: 100 }, (_, i) => counter.attempt(by('ann'), i % 50 === 0 ? wrong : right));

  const answers = await Promise.all(tries);

  expect(answers.filter((answer) => answer.ok)).toHaveLength(98);
  expect(await counter.attempt(by('ann'), wrong)).toEqual(err('wrong'));
  expect(await counter.attempt(by('ann'), right)).toEqual(err('tooMany'));
});

test('[H26] who waited over the end of a stretch is counted in the next', async () => {
  const clock = { nowMs: 60_000 };
  const counter = counterOn(await openStore(dataDir()), clock);
  let looked = 0;
  const guess = async () => {
    looked += 1;
    clock.nowMs = 120_000;
    return undefined;
  };

  await Promise.all(Array.from({ length: 100 }, () => counter.attempt(by('ann'), guess)));

  expect(looked).toBe(3);
});

test('[H26] what was right counts for nothing, and a new stretch of time begins anew', async () => {
  const clock = { nowMs: 60_000 };
  const counter = counterOn(await openStore(dataDir()), clock);
  for (let i = 0; i < 9; i += 1) expect(await counter.attempt(by('ann'), right)).toEqual(ok('in'));
  for (let i = 0; i < 3; i += 1) expect(await counter.attempt(by('ann'), wrong)).toEqual(err('wrong'));
  expect(await counter.attempt(by('ann'), right)).toEqual(err('tooMany'));

  clock.nowMs += 60_000;

  expect(await counter.attempt(by('ann'), right)).toEqual(ok('in'));
});

test('[H26] a try that fails for another reason is no wrong one, and the next has its turn', async () => {
  const counter = counterOn(await openStore(dataDir()));
  const broken = () => Promise.reject(new Error('a bug'));

  for (let i = 0; i < 9; i += 1) await expect(counter.attempt(by('ann'), broken)).rejects.toThrow('a bug');

  expect(await counter.attempt(by('ann'), right)).toEqual(ok('in'));
});

test.each(['fill', 'protect'] as const)(
  '[H27] a store that cannot be written to (%s) locks nobody out, and nobody tries without end',
  async (trouble) => {
    const { store, ...disk } = await fillableDisk(dataDir());
    const counter = counterOn(store);
    await counter.attempt(by('ann'), wrong);
    disk[trouble]();
    // A disk that is full still has room on the pages it has; so many others take it.
    for (let i = 0; i < 300; i += 1) await counter.attempt(by(`other ${i}`), wrong);

    expect(await counter.attempt(by('ann'), right)).toEqual(ok('in'));
    expect(await counter.attempt(by('ann'), wrong)).toEqual(err('wrong'));
    expect(await counter.attempt(by('ann'), wrong)).toEqual(err('wrong'));
    expect(await counter.attempt(by('ann'), right)).toEqual(err('tooMany'));
    expect(await counter.attempt(by('ben'), right)).toEqual(ok('in'));
  },
);

test('[H25] nobody can read in the store who tried, or as whom', async () => {
  const place = dataDir();
  const store = await openStore(place);
  await counterOn(store).attempt(by('ann@uni.example'), wrong);
  await store.close();

  const file = openFile(place);
  const rows = file.prepare('select * from tries').all();
  file.close();

  expect(rows).toEqual([{ key: expect.stringMatching(/^[\w-]{43}$/), until_ms: 120_000, count: 1 }]);
});
