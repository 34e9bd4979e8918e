import { draw } from '@fishbowl/client/timeline/draw';
import { LaneIndexes } from '@fishbowl/client/timeline/LaneIndexes';
import { layout } from '@fishbowl/client/timeline/layout';
import type { Selection, TimelineModel } from '@fishbowl/client/timeline/model';
import { fitView } from '@fishbowl/client/timeline/scale';
import { expect, test } from 'vitest';
import { lane, mark, model, sealed } from './build.ts';
import { recordingBrush, type Stroke } from './recordingBrush.ts';

const extent = { durationMs: 1_200_000, widthPx: 800 };
const hues = {
  question: 'question',
  reflection: 'reflection',
  adherent: 'adherent',
  information: 'information',
  nonadherent: 'nonadherent',
  summary: 'summary',
  client: 'client',
  other: 'other',
};
const colours = {
  bg: 'bg',
  line: 'line',
  line2: 'line2',
  ink: 'ink',
  ink2: 'ink2',
  ink3: 'ink3',
  accent: 'accent',
  hues,
  fontFamily: 'Inter',
};

function painted(
  shown: TimelineModel,
  nowMs: number | null = null,
  selected: Selection | null = null,
): readonly Stroke[] {
  const { brush, strokes } = recordingBrush();
  const [disc, glyph] = [fakeImage(), fakeImage()];
  const words = { take: (number: number) => `take ${number}`, away: (length: string) => `away ${length}` };
  const plan = layout({
    model: shown,
    view: fitView(extent),
    extent,
    nowMs,
    selected,
    words,
    indexes: new LaneIndexes(),
  });
  draw(brush, plan, { colours, sprites: { disc: () => disc, glyph: () => glyph }, devicePixelRatio: 1 });
  return strokes.map((stroke) =>
    stroke.what === 'image' ? { ...stroke, image: stroke.image === disc ? 'disc' : 'glyph' } : stroke,
  );
}

function fakeImage(): ImageBitmap {
  return { width: 16, height: 16, close: () => {} };
}

const accents = (strokes: readonly Stroke[]) => strokes.filter(({ colour }) => colour === 'accent');

test('[G5] every disc is painted before any mark, so that no mark is cut by its neighbour', () => {
  const lanes = [lane('q', [mark('a', 1_000), mark('b', 2_000, { variant: 1 })]), lane('r', [mark('c', 1_500)])];

  const images = painted(model({ lanes })).flatMap(({ image }) => image ?? []);

  expect(images).toEqual(['disc', 'disc', 'disc', 'glyph', 'glyph', 'glyph']);
});

test('[G5] with no hand, everything confirmed and nothing selected there is no accent at all', () => {
  const lanes = [lane('q', [mark('a', 1_000, { endMs: 90_000 })]), sealed('s')];
  const pauses = [{ fromMs: 100_000, toMs: 200_000 }];

  expect(accents(painted(model({ lanes, pauses, takes: [{ atMs: 200_000, number: 2 }] })))).toEqual([]);
});

test('[G5] a mark that is not confirmed has a dashed ring, a selected one a whole ring and a band at 13 %', () => {
  const unsure = mark('a', 1_000, { confirmed: false });
  const shown = model({ lanes: [lane('q', [unsure])] });

  expect(accents(painted(shown)).map(({ what, dash }) => [what, dash])).toEqual([['stroke', [2, 2.2]]]);
  expect(
    accents(painted(shown, null, { laneId: 'q', mark: unsure })).map(({ what, dash, alpha }) => [what, dash, alpha]),
  ).toEqual([
    ['rect', [], 0.13],
    ['stroke', [2, 2.2], 1],
    ['stroke', [], 1],
  ]);
});

test('[G5] the hand is painted last', () => {
  const shown = model({ lanes: [lane('q', [mark('a', 1_000)])], takes: [{ atMs: 5_000, number: 2 }] });

  expect(
    painted(shown, 6_000)
      .slice(-2)
      .map(({ colour }) => colour),
  ).toEqual(['accent', 'accent']);
});

test('[G5] a span is a line in its hue with an end; an open one is dashed and has none', () => {
  const strokesIn = (rest: object) =>
    painted(model({ lanes: [lane('c', [mark('a', 1_000, { hue: 'client', ...rest })])] }), 300_000)
      .filter(({ colour }) => colour === 'client')
      .map(({ what, dash }) => [what, dash]);

  expect(strokesIn({ endMs: 200_000 })).toEqual([
    ['stroke', []],
    ['rect', []],
  ]);
  expect(strokesIn({ open: true })).toEqual([['stroke', [4, 3]]]);
});

test('[G5] a pause and a take are there, with their words', () => {
  const strokes = painted(
    model({ pauses: [{ fromMs: 522_000, toMs: 570_000 }], takes: [{ atMs: 570_000, number: 2 }] }),
  );

  expect(strokes.flatMap(({ text }) => text ?? [])).toEqual(expect.arrayContaining(['0:48', 'take 2']));
});

test('[G8] a sealed lane says when it opens', () => {
  expect(painted(model({ lanes: [sealed('s')] })).flatMap(({ text }) => text ?? [])).toContain('opens in step 4');
});
