import { zipped } from '@fishbowl/server/archive/zipped';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';

/** Words that are no easy work for who compresses them: some megabytes. */
const large = Array.from({ length: 500_000 }, (_, i) => Math.imul(i, 2_654_435_761).toString(36)).join(' ');

test('[N77] while one large file of an archive is compressed, others have turn after turn', async () => {
  let turns = 0;
  let isOn = true;
  onTestFinished(() => {
    isOn = false;
  });
  const othersGo = () => {
    turns += 1;
    if (isOn) setImmediate(othersGo);
  };
  setImmediate(othersGo);

  const zip = await zipped([['large.txt', large]]);
  const had = turns;

  expect(had, 'one turn before or after the file would not do').toBeGreaterThan(20);
  const { 'large.txt': kept = new Uint8Array() } = unzipSync(new Uint8Array(zip));
  expect(strFromU8(kept) === large).toBe(true);
});
