import type { Brush } from './Brush.ts';
import type { Colours } from './colours.ts';
import { drawLanes } from './drawLanes.ts';
import { drawHand, drawRuler, drawTakes, drawTurns } from './drawRuler.ts';
import { hatch } from './hatch.ts';
import type { Look } from './Look.ts';
import type { Plan, PlanInterval } from './layout.ts';
import { BLEED_PX, FOOT_PX, RIBBON_PX, RULER_PX } from './rows.ts';

const BAND_PX = 20;
const BAND_ALPHA = 0.13;
const CANVAS_FONT_PX = 11;

/** Paints the whole plan onto a canvas whose plot begins `BLEED_PX` from its left edge. */
export function draw(brush: Brush, plan: Plan, look: Look): void {
  const { colours, devicePixelRatio: ratio } = look;
  brush.setTransform(ratio, 0, 0, ratio, 0, 0);
  brush.clearRect(0, 0, plan.widthPx + 2 * BLEED_PX, plan.heightPx);
  brush.setTransform(ratio, 0, 0, ratio, BLEED_PX * ratio, 0);
  brush.font = `420 ${CANVAS_FONT_PX}px ${colours.fontFamily}`;
  drawRuler(brush, plan, look);
  brush.save();
  brush.beginPath();
  brush.rect(plan.sight.fromX, 0, plan.sight.toX - plan.sight.fromX, plan.heightPx);
  brush.clip();
  drawTurns(brush, plan, colours);
  drawLanes(brush, plan, look, () => {
    drawBand(brush, plan, colours);
    for (const pause of plan.pauses) drawInterval(brush, pause, plan, colours, 'up');
    for (const away of plan.away) drawInterval(brush, away, plan, colours, 'down');
  });
  drawTakes(brush, plan, look);
  brush.restore();
  drawHand(brush, plan, colours);
}

function drawBand(brush: Brush, plan: Plan, colours: Colours): void {
  if (plan.selected === null) return;
  const top = RULER_PX + RIBBON_PX;
  brush.globalAlpha = BAND_ALPHA;
  brush.fillStyle = colours.accent;
  brush.fillRect(plan.selected.x - BAND_PX / 2, top, BAND_PX, plan.heightPx - FOOT_PX - top);
  brush.globalAlpha = 1;
}

function drawInterval(brush: Brush, interval: PlanInterval, plan: Plan, colours: Colours, lean: 'up' | 'down'): void {
  const { x, widthPx, originX, text } = interval;
  const box = { x, y: RULER_PX, widthPx, heightPx: plan.heightPx - FOOT_PX - RULER_PX };
  hatch(brush, box, originX, colours.line2, lean);
  const middle = x + widthPx / 2;
  const half = brush.measureText(text).width / 2 + 3;
  if (half * 2 > widthPx + 6) return;
  brush.fillStyle = colours.bg;
  brush.fillRect(middle - half, RULER_PX + 3, 2 * half, 14);
  brush.fillStyle = colours.ink2;
  brush.textAlign = 'center';
  brush.fillText(text, middle, RULER_PX + 14);
}
