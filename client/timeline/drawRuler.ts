import type { Brush } from './Brush.ts';
import type { Colours } from './colours.ts';
import type { Look } from './Look.ts';
import type { Plan } from './layout.ts';
import { FOOT_PX, RULER_PX } from './rows.ts';

const LABEL_Y = 11;
const TURN_PX = 5;
const FLAG_Y = 14;
const FLAG_PX = 13;
const HAND_TOP_PX = 18;

export function drawRuler(brush: Brush, plan: Plan, { colours, devicePixelRatio }: Look): void {
  brush.fillStyle = colours.line2;
  for (const { x, size } of plan.ticks) {
    brush.fillRect(Math.round(x * devicePixelRatio) / devicePixelRatio, RULER_PX - size, 1, size);
  }
  brush.fillStyle = colours.ink2;
  brush.textAlign = 'center';
  for (const { x, label } of plan.ticks) {
    if (label === null) continue;
    brush.fillText(label, x, LABEL_Y);
  }
}

/** The speech ribbon: the student above, the client below. */
export function drawTurns(brush: Brush, plan: Plan, colours: Colours): void {
  for (const { x, widthPx, side } of plan.turns) {
    brush.fillStyle = side === 'student' ? colours.ink2 : colours.line2;
    brush.fillRect(x, RULER_PX + (side === 'student' ? 4 : 4 + TURN_PX + 1), widthPx, TURN_PX);
  }
}

export function drawTakes(brush: Brush, plan: Plan, { colours, devicePixelRatio }: Look): void {
  for (const { x, text } of plan.takes) {
    const crisp = (Math.round(x * devicePixelRatio) + 0.5) / devicePixelRatio;
    brush.strokeStyle = colours.ink2;
    brush.lineWidth = 1;
    brush.setLineDash([2, 3]);
    brush.beginPath();
    brush.moveTo(crisp, RULER_PX);
    brush.lineTo(crisp, plan.heightPx - FOOT_PX);
    brush.stroke();
    brush.setLineDash([]);
    brush.fillStyle = colours.bg;
    brush.fillRect(x, FLAG_Y, brush.measureText(text).width + 8, FLAG_PX);
    brush.fillStyle = colours.ink;
    brush.textAlign = 'left';
    brush.fillText(text, x + 4, FLAG_Y + 10);
  }
}

/** The hand: a line with a cap on the ruler, in the one colour that means now. */
export function drawHand(brush: Brush, plan: Plan, colours: Colours): void {
  const x = plan.handX;
  if (x === null) return;
  brush.fillStyle = colours.accent;
  brush.fillRect(x - 0.75, HAND_TOP_PX, 1.5, plan.heightPx - FOOT_PX - HAND_TOP_PX);
  brush.beginPath();
  brush.moveTo(x - 5, FLAG_Y);
  brush.lineTo(x + 5, FLAG_Y);
  brush.lineTo(x + 5, FLAG_Y + 4);
  brush.lineTo(x, FLAG_Y + 10);
  brush.lineTo(x - 5, FLAG_Y + 4);
  brush.closePath();
  brush.fill();
}
