import { coarseVariant, familyGlyph, glyphFor, type Hue } from '@fishbowl/client/ui/glyphs';
import { expect, test } from 'vitest';

const hues: readonly Hue[] = [
  'question',
  'reflection',
  'adherent',
  'information',
  'nonadherent',
  'summary',
  'client',
  'other',
];
const first = [0, 1, 2, 3, 4];
const drawn = (hue: Hue, variant: number) => JSON.stringify(glyphFor(hue, variant));

test('[U1] no two families and no two of a family’s first five codes share a mark', () => {
  const marks = hues.flatMap((hue) => first.map((variant) => drawn(hue, variant)));

  expect(new Set(marks).size).toBe(hues.length * first.length);
});

test('[U1] the families’ own marks differ in outline, not only in hue', () => {
  const outlines = hues.map((hue) => familyGlyph(hue).path);

  expect(new Set(outlines).size).toBe(hues.length);
});

test('[U1] a tag that is not yet refined has a mark of its own, in its family’s outline', () => {
  const marks = hues.flatMap((hue) => [coarseVariant, ...first].map((variant) => drawn(hue, variant)));

  expect(new Set(marks).size).toBe(hues.length * (first.length + 1));
  expect(hues.map((hue) => glyphFor(hue, coarseVariant).fill)).toEqual(hues.map(() => false));
});

test('[U2] every mark stays within its 10 × 10 box, give or take its optical overshoot', () => {
  const reach = hues.flatMap((hue) =>
    [coarseVariant, ...first].flatMap((variant) => {
      const { path, extra = '' } = glyphFor(hue, variant);
      const ends = [...`${path} ${extra}`.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)];
      return ends.flatMap(([, x, y]) => [Math.abs(Number(x)), Math.abs(Number(y))]);
    }),
  );

  expect(reach.length).toBeGreaterThan(100);
  expect(Math.max(...reach)).toBeLessThanOrEqual(5.6);
});

test('[U1] a simple reflection is an outline, a complex one solid, and change talk points the other way than sustain talk', () => {
  expect(glyphFor('reflection', 0).fill).toBe(false);
  expect(glyphFor('reflection', 1).fill).toBe(true);
  expect(glyphFor('client', 0).path).not.toBe(glyphFor('client', 1).path);
});

test('[U1] a family with more codes than marks begins again instead of failing', () => {
  expect(glyphFor('question', 5)).toEqual(glyphFor('question', 0));
  expect(glyphFor('nonadherent', 600).path).not.toBe('');
});
