import { LaneIndexes } from '@fishbowl/client/timeline/LaneIndexes';
import { type LayoutInput, layout, type Plan } from '@fishbowl/client/timeline/layout';
import type { Mark } from '@fishbowl/client/timeline/model';
import { fitView } from '@fishbowl/client/timeline/scale';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { density, evenly, lane, mark, model, sealed } from './build.ts';

const extent = { durationMs: 1_200_000, widthPx: 800 };
const near = { startMs: 600_000, pxPerMs: 0.008 };

function planOf(input: Partial<LayoutInput>): Plan {
  return layout({
    model: model(),
    view: fitView(extent),
    extent,
    nowMs: null,
    selected: null,
    words: { take: (number) => `take ${number}`, away: (length) => `away ${length}` },
    indexes: new LaneIndexes(),
    ...input,
  });
}

const idsOf = (plan: Plan) => plan.lanes.flatMap(({ marks }) => marks.map((planned) => planned.mark.id));

test('[G3] exactly the marks that touch the part in sight are drawn', () => {
  const oneMark = fc.record({
    startMs: fc.integer({ min: 0, max: 1_200_000 }),
    lengthMs: fc.integer({ min: 0, max: 200_000 }),
    open: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(oneMark, { maxLength: 12 }), (drawn) => {
      const marks = drawn
        .map(({ startMs, lengthMs, open }, i) =>
          mark(`m${i}`, startMs, { open, endMs: open || lengthMs === 0 ? null : startMs + lengthMs, variant: i }),
        )
        .sort((a, b) => a.startMs - b.startMs);
      const [fromMs, toMs] = [near.startMs - 12 / near.pxPerMs, near.startMs + 812 / near.pxPerMs];

      const plan = planOf({ model: model({ lanes: [lane('q', marks)] }), view: near, nowMs: 1_200_000 });

      const endOf = (one: Mark) => (one.open ? Number.POSITIVE_INFINITY : (one.endMs ?? one.startMs));
      const touching = marks.filter((one) => one.startMs <= toMs && endOf(one) >= fromMs);
      expect([...idsOf(plan)].sort()).toEqual(touching.map(({ id }) => id).sort());
    }),
  );
});

test('[G3] an open span ends at the hand', () => {
  const plan = planOf({
    model: model({ lanes: [lane('c', [mark('a', 300_000, { open: true })])] }),
    nowMs: 600_000,
  });

  expect(plan.lanes[0]?.marks[0]).toMatchObject({ x: 200, endX: 400 });
  expect(plan.handX).toBe(400);
});

test('[G3] marks of one look at one place are drawn once and counted; another look stays visible', () => {
  const marks = [mark('a', 60_000), mark('b', 60_100), mark('c', 60_200, { variant: 1 }), mark('d', 90_000)];

  const plan = planOf({ model: model({ lanes: [lane('q', marks)] }) });

  expect(plan.lanes[0]?.marks.map(({ mark: { id }, count }) => [id, count])).toEqual([
    ['a', 2],
    ['c', 1],
    ['d', 1],
  ]);
});

test('[G3] what was computed from a lane is kept until its array changes', () => {
  const indexes = new LaneIndexes();
  const before = lane('q', evenly(100, 1_000));

  const first = indexes.of(before);

  expect(indexes.of({ ...before, count: 7 })).toBe(first);
  expect(indexes.bins(first, 10_000)).toBe(indexes.bins(first, 10_000));
  expect(indexes.of({ ...before, marks: [...before.marks, mark('new', 200_000)] }).startsMs.length).toBe(101);
});

test('[G4] far out, a crowded lane is bars of ten seconds, and every tag is counted in one of them', () => {
  const marks = evenly(400, 2_500);

  const [planned] = planOf({ model: model({ lanes: [lane('q', marks)] }) }).lanes;

  expect(planned?.marks).toEqual([]);
  expect(planned?.bars.length).toBe(100);
  const heights = new Set(planned?.bars.map(({ heightPx }) => heightPx));
  expect([...heights]).toEqual([4 * 3.2]);
});

test('[G4] a lane with room for its marks shows them, however far out', () => {
  const [planned] = planOf({ model: model({ lanes: [lane('q', evenly(60, 20_000))] }) }).lanes;

  expect(planned?.marks.length).toBe(60);
});

test('[G4] panning never turns marks into bars', () => {
  const marks = [...evenly(300, 100), ...evenly(30, 30_000).map((one) => ({ ...one, id: `late ${one.id}` }))].sort(
    (a, b) => a.startMs - b.startMs,
  );
  const shownAt = (startMs: number) =>
    planOf({ model: model({ lanes: [lane('q', marks)] }), view: { startMs, pxPerMs: 0.002 } }).lanes[0]?.bars.length ===
    0;

  expect(new Set([0, 100_000, 400_000, 800_000].map(shownAt)).size).toBe(1);
});

test('[G4] the fullest bar fits its lane, and the others keep their proportion', () => {
  const times = [...Array.from({ length: 40 }, () => 5_000), ...Array.from({ length: 10 }, () => 25_000)];

  const [planned] = planOf({ model: model({ lanes: [density('others', times)] }) }).lanes;

  expect(planned?.bars.map(({ heightPx }) => heightPx)).toEqual([20, 5]);
});

test('[G8] a lane of others while blind has bars however near, a sealed lane has nothing', () => {
  const lanes = [density('others', [600_500, 601_000]), sealed('Dr. Alvarez')];

  const plan = planOf({ model: model({ lanes }), view: { startMs: 600_000, pxPerMs: 0.2 } });

  expect(plan.lanes.map(({ marks, bars }) => [marks.length, bars.length])).toEqual([
    [0, 1],
    [0, 0],
  ]);
});

test('[G5] pauses and downtime are cut to what is in sight and say their whole length; a pause still going on ends at the hand', () => {
  const plan = planOf({
    model: model({
      pauses: [
        { fromMs: 570_000, toMs: 618_000 },
        { fromMs: 650_000, toMs: null },
      ],
      downtime: [
        { fromMs: 0, toMs: 100 },
        { fromMs: 630_000, toMs: 642_000 },
      ],
      takes: [{ atMs: 618_000, number: 2 }],
    }),
    view: near,
    nowMs: 660_000,
  });

  expect(plan.pauses.map(({ x, widthPx, text }) => [x, widthPx, text])).toEqual([
    [-12, 156, '0:48'],
    [400, 80, '0:10'],
  ]);
  expect(plan.away.map(({ text }) => text)).toEqual(['away 0:12']);
  expect(plan.takes).toEqual([{ x: 144, text: 'take 2' }]);
});

test('[G5] the selected mark has its place even where its lane is bars', () => {
  const one = lane('q', evenly(400, 2_500));
  const picked = one.marks[240];

  const plan = planOf({ model: model({ lanes: [one] }), selected: picked ? { laneId: 'q', mark: picked } : null });

  expect(plan.selected).toEqual({ x: 400, midPx: 56, grips: null });
});

test('[G5] beyond the plot there is paint only at an end of the session, so that a mark there is whole', () => {
  const at = (startMs: number) => planOf({ view: { startMs, pxPerMs: 800 / 300_000 } }).sight;

  expect([at(0), at(400_000), at(900_000)]).toEqual([
    { fromX: -12, toX: 800 },
    { fromX: 0, toX: 800 },
    { fromX: 0, toX: 812 },
  ]);
});

test('[G20] only the selected mark of one’s own has grips, and only where something may be changed', () => {
  const gripsWith = (own: boolean, isEditable: boolean) => {
    const one = mark('m', 600_000, { own });
    const lanes = [lane('q', [one])];
    return (
      planOf({ model: model({ lanes }), selected: { laneId: 'q', mark: one }, isEditable }).selected?.grips ?? null
    );
  };

  expect(gripsWith(true, true)).toMatchObject({ wholeFromX: 378, wholeToX: 422 });
  expect([gripsWith(false, true), gripsWith(true, false)]).toEqual([null, null]);
});

test('[G21] where a mark would come to lie is told to the tenth of a second, beside the mark as it is', () => {
  const one = mark('m', 600_000, { own: true });
  const selected = { laneId: 'q', mark: one };
  const plan = planOf({
    model: model({ lanes: [lane('q', [one])] }),
    selected,
    preview: { ...selected, startMs: 615_000, endMs: 630_000 },
  });

  expect(plan.preview).toMatchObject({ x: 410, endX: 420, midPx: 56, text: '10:15.0 – 10:30.0' });
  expect(plan.lanes[0]?.marks[0]?.x).toBe(400);
});
