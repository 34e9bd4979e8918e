import { expect, test } from 'vitest';
import { dataDir } from '../../../support/dataDir.ts';
import type { OpenStore } from './OpenStore.ts';

export function triesContract(open: OpenStore): void {
  test('[H25] tries are counted by key and stretch of time, also when the store is opened again', async () => {
    const place = dataDir();
    const { tries, close } = await open(place);
    await tries.add([{ key: 'ann', untilMs: 100 }], 1);
    await Promise.all([
      tries.add(
        [
          { key: 'ann', untilMs: 100 },
          { key: 'all', untilMs: 500 },
        ],
        2,
      ),
      tries.add(
        [
          { key: 'ben', untilMs: 100 },
          { key: 'all', untilMs: 500 },
        ],
        2,
      ),
    ]);
    await close();

    const again = (await open(place)).tries;

    expect(await again.count('ann', 100)).toBe(2);
    expect(await again.count('ben', 100)).toBe(1);
    expect(await again.count('all', 500)).toBe(2);
    expect(await again.count('ann', 500)).toBe(0);
  });

  test('[H25] a stretch that is over is forgotten with the next try', async () => {
    const { tries } = await open(dataDir());
    await tries.add(
      [
        { key: 'ann', untilMs: 100 },
        { key: 'ann', untilMs: 500 },
      ],
      1,
    );

    await tries.add([{ key: 'ben', untilMs: 200 }], 100);

    expect(await tries.count('ann', 100)).toBe(0);
    expect(await tries.count('ann', 500)).toBe(1);
  });
}
