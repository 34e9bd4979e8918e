/** The eight hues of the palette; a codebook's family names one. Each has a silhouette of its own: never hue alone. */
export type Hue =
  | 'question'
  | 'reflection'
  | 'adherent'
  | 'information'
  | 'nonadherent'
  | 'summary'
  | 'client'
  | 'other';

/** One mark as SVG path data, in a 10 × 10 box centred on 0,0 (optical overshoot at most 0.6): for `<path d>` and `Path2D` alike. */
export interface Glyph {
  readonly path: string;
  /** True: fill `path`. False: stroke it with `width`. */
  readonly fill: boolean;
  /** Stroke width in the units of the box; 0 when filled. */
  readonly width: number;
  /** A second path, always filled. */
  readonly extra?: string;
}

const solid = (path: string, extra?: string): Glyph => ({ path, fill: true, width: 0, ...(extra ? { extra } : {}) });
const outline = (path: string, width = 1.6, extra?: string): Glyph => ({
  path,
  fill: false,
  width,
  ...(extra ? { extra } : {}),
});

const disc = (r: number) => `M${-r} 0A${r} ${r} 0 1 0 ${r} 0A${r} ${r} 0 1 0 ${-r} 0Z`;

const ring = disc(4.1);
const dot = disc(1.6);
const diamond = 'M0 -4.7L4.7 0L0 4.7L-4.7 0Z';
const diamondSolid = 'M0 -5.6L5.6 0L0 5.6L-5.6 0Z';
const triangle = 'M0 -3.8L4.2 3.5L-4.2 3.5Z';
const triangleSolid = 'M0 -5L5.2 4.2L-5.2 4.2Z';
const bar = 'M-4.8 -2L4.8 -2L4.8 2L-4.8 2Z';
const square = 'M-3.8 -3.8L3.8 -3.8L3.8 3.8L-3.8 3.8Z';
const squareSolid = 'M-4.4 -4.4L4.4 -4.4L4.4 4.4L-4.4 4.4Z';
const hexagon = 'M-4.6 0L-2.3 -4L2.3 -4L4.6 0L2.3 4L-2.3 4Z';
const hexagonSolid = 'M-5.2 0L-2.6 -4.6L2.6 -4.6L5.2 0L2.6 4.6L-2.6 4.6Z';
const chevron = 'M-2.4 -4.4L2.4 0L-2.4 4.4';
const slash = 'M-3.2 4.4L3.2 -4.4';

/** What a code looks like, by its place in the family: the first entries are the field's commonest codes. */
const silhouettes: { readonly [hue in Hue]: readonly [Glyph, ...Glyph[]] } = {
  question: [
    outline(ring, 1.8),
    outline(ring, 1.8, dot),
    outline(ring, 1.8, 'M0 -4.1A4.1 4.1 0 0 0 0 4.1Z'),
    outline(`${ring}M-4.1 0L4.1 0`),
    solid(disc(4.9)),
  ],
  reflection: [
    outline(diamond),
    solid(diamondSolid),
    outline(diamond, 1.6, 'M0 -5L0 5L-5 0Z'),
    outline(diamond, 1.6, dot),
    outline(`${diamond}M-4.7 0L4.7 0`),
  ],
  adherent: [
    solid(triangleSolid),
    outline(triangle),
    solid('M0 -5.4L4.6 1.8L-4.6 1.8Z', 'M-4.6 3.2L4.6 3.2L4.6 5L-4.6 5Z'),
    outline('M0 -4.4L3.6 1.4L-3.6 1.4Z', 1.6, 'M-4.6 3.2L4.6 3.2L4.6 5L-4.6 5Z'),
    outline(triangle, 1.6, 'M0 -5L0 4.2L-5.2 4.2Z'),
  ],
  information: [
    solid('M-5.5 -2L5.5 -2L5.5 2L-5.5 2Z'),
    outline(bar, 1.5),
    outline(bar, 1.5, 'M-5.5 -2.7L0 -2.7L0 2.7L-5.5 2.7Z'),
    solid('M-5.5 -3.6L5.5 -3.6L5.5 -0.9L-5.5 -0.9Z', 'M-5.5 0.9L5.5 0.9L5.5 3.6L-5.5 3.6Z'),
    outline(`${bar}M0 -2L0 2`, 1.5),
  ],
  nonadherent: [
    solid(squareSolid),
    outline(`${square}M-3.8 3.8L3.8 -3.8`),
    outline(square),
    outline(square, 1.6, dot),
    outline(square, 1.6, 'M-4.4 -4.4L0 -4.4L0 4.4L-4.4 4.4Z'),
    outline(`${square}M-3.8 0L3.8 0`),
  ],
  summary: [
    solid(hexagonSolid),
    outline(hexagon),
    outline(hexagon, 1.6, dot),
    outline(hexagon, 1.6, 'M0 -4.6L-2.6 -4.6L-5.2 0L-2.6 4.6L0 4.6Z'),
    outline(`${hexagon}M-4.6 0L4.6 0`),
  ],
  client: [
    outline(chevron, 2.2),
    outline('M2.4 -4.4L-2.4 0L2.4 4.4', 2.2),
    outline('M-4.4 2.4L0 -2.4L4.4 2.4', 2.2),
    outline('M-4.6 -4L-0.6 0L-4.6 4M0.6 -4L4.6 0L0.6 4', 1.8),
    outline('M4.6 -4L0.6 0L4.6 4M-0.6 -4L-4.6 0L-0.6 4', 1.8),
  ],
  other: [
    outline(slash, 2.2),
    outline('M-4.8 4.4L0.6 -4.4M-0.6 4.4L4.8 -4.4', 1.8),
    outline(slash, 2.2, 'M1.4 1.6L4.6 1.6L4.6 4.8L1.4 4.8Z'),
    outline('M-3.2 4.4L3.2 -4.4M-3.6 0L3.6 0', 1.8),
    outline('M-3.2 4.4L3.2 -4.4M-3.2 -4.4L3.2 4.4', 1.8),
  ],
};

/** Instead of a code's place: it is some code of the family, and not yet said which. */
export const coarseVariant = -1;

/** A tag that names its family only: the family's outline in a thin line. */
const coarse: { readonly [hue in Hue]: Glyph } = {
  question: outline(ring, 0.9),
  reflection: outline(diamond, 0.9),
  adherent: outline(triangle, 0.9),
  information: outline(bar, 0.9),
  nonadherent: outline(square, 0.9),
  summary: outline(hexagon, 0.9),
  client: outline('M-2.4 -4.4L2.4 0L-2.4 4.4Z', 0.9),
  other: outline(slash, 0.9),
};

/** The families' own sign on a column or a lane: the code that shows the silhouette best. */
const familyVariant: { readonly [hue in Hue]: number } = {
  question: 0,
  reflection: 1,
  adherent: 0,
  information: 0,
  nonadherent: 0,
  summary: 0,
  client: 0,
  other: 0,
};

/**
 * The mark of a code: `variant` is its index within its family, from 0. A family with more codes than its hue has marks
 * begins again: the silhouette still tells the family, the label tells the code.
 */
export function glyphFor(hue: Hue, variant: number): Glyph {
  if (variant === coarseVariant) return coarse[hue];
  const marks = silhouettes[hue];
  return marks[variant % marks.length] ?? marks[0];
}

/** The mark of a whole family. */
export function familyGlyph(hue: Hue): Glyph {
  return glyphFor(hue, familyVariant[hue]);
}
