import { LaneIndexes } from '@fishbowl/client/timeline/LaneIndexes';
import { layoutOverview } from '@fishbowl/client/timeline/overview';
import { expect, test } from 'vitest';
import { density, lane, mark, model, sealed } from './build.ts';

test('[G4] the strip stacks all lanes of the whole session and shows the part in sight and the hand', () => {
  const shown = model({
    lanes: [
      lane('q', [mark('a', 1_000), mark('b', 600_000)]),
      density('others', [2_000, 600_500, 600_700]),
      sealed('s'),
    ],
  });
  const extent = { durationMs: 1_200_000, widthPx: 800 };

  const plan = layoutOverview(
    shown,
    { startMs: 300_000, pxPerMs: 800 / 600_000 },
    extent,
    480,
    600_000,
    new LaneIndexes(),
  );

  expect(plan.bars.map(({ x }) => x)).toEqual([0, 240]);
  expect(plan.bars.map(({ heightPx }) => heightPx)).toEqual([(2 / 3) * 14, 14]);
  expect(plan.window).toEqual({ x: 120, widthPx: 240 });
  expect(plan.handX).toBe(240);
});
