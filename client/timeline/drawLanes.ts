import type { Brush } from './Brush.ts';
import type { Colours } from './colours.ts';
import { gripPlaces } from './grips.ts';
import { hatch } from './hatch.ts';
import type { Look } from './Look.ts';
import type { Plan } from './layout.ts';
import type { PlanLane, PlanMark } from './layoutLane.ts';
import { DISC_PX, SPRITE_REACH_PX } from './MarkSprites.ts';

const RING_PX = 9;
const RING_DASH = [2, 2.2];
const SPAN_PX = 3;
const SPAN_END_PX = 10;
const SEALED_PX = 18;
const BAR_FLOOR_PX = 2;

/** Hairlines, then what lies behind the marks, then bars and spans, every disc, and every mark on top. */
export function drawLanes(brush: Brush, plan: Plan, look: Look, drawBehind: () => void): void {
  const { colours, sprites, devicePixelRatio } = look;
  for (const lane of plan.lanes) drawHairline(brush, plan, lane, look);
  drawBehind();
  for (const lane of plan.lanes) drawBars(brush, lane, colours);
  for (const lane of plan.lanes) clearUnderMarks(brush, lane, look);
  for (const lane of plan.lanes) {
    for (const planned of lane.marks) if (planned.endX !== null) drawSpan(brush, planned, lane.midPx, colours);
  }
  for (const lane of plan.lanes) {
    for (const { mark, x } of lane.marks) {
      stamp(brush, sprites.glyph(mark.hue, mark.variant), x, lane.midPx, devicePixelRatio);
    }
  }
  drawRings(brush, plan, colours);
  drawGrips(brush, plan, colours);
  drawPreview(brush, plan, look);
}

/** A disc per mark; where marks are close, one disc at either end and the room between: there may be hundreds. */
function clearUnderMarks(brush: Brush, { marks, midPx }: PlanLane, { colours, sprites, devicePixelRatio }: Look): void {
  const disc = sprites.disc();
  brush.fillStyle = colours.bg;
  for (let first = 0; first < marks.length; ) {
    let last = first;
    while ((marks[last + 1]?.x ?? Number.POSITIVE_INFINITY) - (marks[last]?.x ?? 0) <= DISC_PX) last++;
    const [from, to] = [marks[first]?.x ?? 0, marks[last]?.x ?? 0];
    stamp(brush, disc, from, midPx, devicePixelRatio);
    if (last > first) {
      brush.fillRect(from, midPx - DISC_PX, to - from, 2 * DISC_PX);
      stamp(brush, disc, to, midPx, devicePixelRatio);
    }
    first = last + 1;
  }
}

function stamp(brush: Brush, sprite: CanvasImageSource, x: number, y: number, ratio: number): void {
  const left = Math.round((x - SPRITE_REACH_PX) * ratio) / ratio;
  const side = Math.ceil(2 * SPRITE_REACH_PX * ratio) / ratio;
  brush.drawImage(sprite, left, y - SPRITE_REACH_PX, side, side);
}

function drawHairline(brush: Brush, plan: Plan, lane: PlanLane, { colours, devicePixelRatio }: Look): void {
  brush.fillStyle = colours.line;
  brush.fillRect(0, lane.midPx, plan.widthPx, Math.max(1, Math.round(devicePixelRatio)) / devicePixelRatio);
  if (lane.lane.kind !== 'sealed') return;
  const wordsPx = brush.measureText(lane.lane.words).width + 8;
  const box = { x: wordsPx, y: lane.midPx - SEALED_PX / 2, widthPx: plan.widthPx - wordsPx, heightPx: SEALED_PX };
  brush.globalAlpha = 0.5;
  hatch(brush, box, 0, colours.line2, 'up');
  brush.globalAlpha = 1;
  brush.fillStyle = colours.bg;
  brush.fillRect(0, box.y, wordsPx, SEALED_PX);
  brush.fillStyle = colours.ink2;
  brush.textAlign = 'left';
  brush.fillText(lane.lane.words, 0, lane.midPx + 4);
}

function drawBars(brush: Brush, lane: PlanLane, colours: Colours): void {
  brush.fillStyle = colours.ink3;
  const floor = lane.topPx + lane.heightPx - BAR_FLOOR_PX;
  for (const { x, widthPx, heightPx } of lane.bars) brush.fillRect(x, floor - heightPx, widthPx, heightPx);
}

/** A line from the mark to the end of the span, closed by a tick; an open one is dashed and has none. */
function drawSpan(brush: Brush, { mark, x, endX }: PlanMark, midPx: number, colours: Colours): void {
  if (endX === null) return;
  brush.strokeStyle = colours.hues[mark.hue];
  brush.lineWidth = SPAN_PX;
  if (mark.open) brush.setLineDash([4, 3]);
  brush.beginPath();
  brush.moveTo(x, midPx);
  brush.lineTo(endX, midPx);
  brush.stroke();
  brush.setLineDash([]);
  if (mark.open) return;
  brush.fillStyle = colours.hues[mark.hue];
  brush.fillRect(endX - 1.5, midPx - SPAN_END_PX / 2, 1.5, SPAN_END_PX);
}

/** Dashed: not confirmed. Whole: selected. */
function drawRings(brush: Brush, plan: Plan, colours: Colours): void {
  brush.strokeStyle = colours.accent;
  brush.lineWidth = 1.2;
  brush.setLineDash(RING_DASH);
  for (const lane of plan.lanes) {
    for (const { mark, x } of lane.marks) if (!mark.confirmed) drawRing(brush, x, lane.midPx);
  }
  brush.setLineDash([]);
  if (plan.selected === null) return;
  brush.lineWidth = 1.5;
  drawRing(brush, plan.selected.x, plan.selected.midPx);
}

function drawRing(brush: Brush, x: number, y: number): void {
  brush.beginPath();
  brush.arc(x, y, RING_PX, 0, 2 * Math.PI);
  brush.stroke();
}

const GRIP_PX = { width: 4, height: 16 };

/** Bars where the ends of the selected mark are taken hold of. Not while one is: the hand is there. */
function drawGrips(brush: Brush, { selected, preview }: Plan, colours: Colours): void {
  if (!selected?.grips || preview) return;
  brush.fillStyle = colours.accent;
  for (const x of gripPlaces(selected.grips)) {
    brush.fillRect(x - GRIP_PX.width / 2, selected.midPx - GRIP_PX.height / 2, GRIP_PX.width, GRIP_PX.height);
  }
}

/** The mark where it would come to lie, its times above it; the mark itself stays where it is until then. */
function drawPreview(brush: Brush, { preview, widthPx }: Plan, { colours, sprites, devicePixelRatio }: Look): void {
  if (!preview) return;
  const { mark, x, endX, midPx, text } = preview;
  stamp(brush, sprites.disc(), x, midPx, devicePixelRatio);
  drawSpan(brush, { mark, x, endX, count: 1 }, midPx, colours);
  stamp(brush, sprites.glyph(mark.hue, mark.variant), x, midPx, devicePixelRatio);
  drawRing(brush, x, midPx);
  const half = brush.measureText(text).width / 2 + 4;
  const middle = Math.min(Math.max(x, half), widthPx - half);
  brush.fillStyle = colours.bg;
  brush.fillRect(middle - half, midPx - RING_PX - 18, 2 * half, 16);
  brush.fillStyle = colours.ink;
  brush.textAlign = 'center';
  brush.fillText(text, middle, midPx - RING_PX - 6);
}
