import type { Brush } from './Brush.ts';
import type { Look } from './Look.ts';
import type { OverviewPlan } from './overview.ts';

/** A hairline with bars on it, the part in sight between two posts, the hand as a line. */
export function drawOverview(brush: Brush, plan: OverviewPlan, { colours, devicePixelRatio: ratio }: Look): void {
  const floor = plan.heightPx - 1;
  brush.setTransform(ratio, 0, 0, ratio, 0, 0);
  brush.clearRect(0, 0, plan.widthPx, plan.heightPx);
  brush.fillStyle = colours.line;
  brush.fillRect(plan.window.x, 0, plan.window.widthPx, floor);
  brush.fillStyle = colours.line2;
  brush.fillRect(0, floor, plan.widthPx, 1);
  brush.fillStyle = colours.ink3;
  for (const { x, widthPx, heightPx } of plan.bars) brush.fillRect(x, floor - heightPx, widthPx, heightPx);
  brush.fillStyle = colours.ink2;
  brush.fillRect(plan.window.x, 0, 1, plan.heightPx);
  brush.fillRect(plan.window.x + plan.window.widthPx - 1, 0, 1, plan.heightPx);
  if (plan.handX === null) return;
  brush.fillStyle = colours.accent;
  brush.fillRect(plan.handX - 0.75, 0, 1.5, plan.heightPx);
}
