import type { Brush } from '@fishbowl/client/timeline/Brush';

export interface Stroke {
  readonly what: 'fill' | 'stroke' | 'rect' | 'image' | 'text';
  readonly colour: string;
  readonly dash: readonly number[];
  readonly alpha: number;
  readonly image?: unknown;
  readonly text?: string;
}

const nothing = () => {};

/** A brush that paints nothing and remembers what it was asked to paint, in order. */
export function recordingBrush(): { readonly brush: Brush; readonly strokes: readonly Stroke[] } {
  const strokes: Stroke[] = [];
  let dash: readonly number[] = [];
  const note = (what: Stroke['what'], colour: unknown, rest: Partial<Stroke> = {}) =>
    strokes.push({ what, colour: String(colour), dash, alpha: brush.globalAlpha, ...rest });
  const brush: Brush = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    globalAlpha: 1,
    font: '',
    textAlign: 'left',
    clearRect: nothing,
    fillRect: () => note('rect', brush.fillStyle),
    strokeRect: () => note('stroke', brush.strokeStyle),
    fillText: (text) => note('text', brush.fillStyle, { text }),
    measureText: (text) => ({ ...noMetrics, width: text.length * 6 }),
    beginPath: nothing,
    closePath: nothing,
    moveTo: nothing,
    lineTo: nothing,
    arc: nothing,
    rect: nothing,
    clip: nothing,
    fill: () => note('fill', brush.fillStyle),
    stroke: () => note('stroke', brush.strokeStyle),
    setLineDash: (next) => {
      dash = [...next];
    },
    save: nothing,
    restore: nothing,
    setTransform: nothing,
    drawImage: (image: unknown) => note('image', '', { image }),
  };
  return { brush, strokes };
}

const noMetrics = {
  width: 0,
  actualBoundingBoxAscent: 0,
  actualBoundingBoxDescent: 0,
  actualBoundingBoxLeft: 0,
  actualBoundingBoxRight: 0,
  alphabeticBaseline: 0,
  emHeightAscent: 0,
  emHeightDescent: 0,
  fontBoundingBoxAscent: 0,
  fontBoundingBoxDescent: 0,
  hangingBaseline: 0,
  ideographicBaseline: 0,
};
