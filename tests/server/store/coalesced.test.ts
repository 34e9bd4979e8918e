import { coalesced } from '@fishbowl/server/store/sqlite/coalesced';
import { expect, test } from 'vitest';
import { tick } from '../../support/tick.ts';

test('[K14] whoever asks while the file is made anew shares one more run, which begins after they asked', async () => {
  const ends: ((failed?: Error) => void)[] = [];
  const scrub = coalesced(
    () => new Promise((resolve, reject) => ends.push((failed) => (failed ? reject(failed) : resolve()))),
  );
  const over: string[] = [];
  const ask = (name: string) =>
    scrub().then(
      () => over.push(name),
      (error: Error) => over.push(`${name}: ${error.message}`),
    );

  const asked = [ask('first')];
  await tick();
  asked.push(ask('second'), ask('third'));
  await tick();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await tick();
  expect([over, ends.length]).toEqual([['first'], 2]);
  asked.push(ask('fourth'));
  ends[1]?.(new Error('no room'));
  await tick();
  expect([over, ends.length]).toEqual([['first', 'second: no room', 'third: no room'], 3]);
  ends[2]?.();
  await Promise.all(asked);

  expect(over.at(-1)).toBe('fourth');
  expect(ends).toHaveLength(3);
});
