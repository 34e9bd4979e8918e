import type { Brush } from './Brush.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

const PITCH_PX = 6;
const STROKE_PX = 1.5;

/** Fills the box with lines at 45 degrees that keep their place relative to `originX`. */
export function hatch(brush: Brush, box: Box, originX: number, colour: string, lean: 'up' | 'down'): void {
  const step = PITCH_PX * Math.SQRT2;
  const right = box.x + box.widthPx;
  const bottom = box.y + box.heightPx;
  const first = originX + Math.floor((box.x - box.heightPx - originX) / step) * step;
  brush.save();
  brush.beginPath();
  brush.rect(box.x, box.y, box.widthPx, box.heightPx);
  brush.clip();
  brush.beginPath();
  for (let x = first; x < right; x += step) {
    brush.moveTo(x, lean === 'up' ? bottom : box.y);
    brush.lineTo(x + box.heightPx, lean === 'up' ? box.y : bottom);
  }
  brush.strokeStyle = colour;
  brush.lineWidth = STROKE_PX;
  brush.stroke();
  brush.restore();
}
