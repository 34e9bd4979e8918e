import { formatTenths } from '../ui/formatTenths.ts';
import type { Preview } from './createRetiming.ts';
import { type Grips, gripsOf } from './grips.ts';
import type { LaneIndexes } from './LaneIndexes.ts';
import { layoutLane, type PlanLane } from './layoutLane.ts';
import { lengthText } from './lengthText.ts';
import type { Interval, Mark, Selection, SpeechTurn, TimelineModel } from './model.ts';
import { BLEED_PX, type Row, rowsOf } from './rows.ts';
import { type Extent, type View, xOf } from './scale.ts';
import { type Tick, ticksOf } from './ticks.ts';

/** The few words that are painted, in the reader's language. */
export interface PlotWords {
  readonly take: (number: number) => string;
  /** The server was away for so long. */
  readonly away: (length: string) => string;
}

export interface PlanInterval {
  readonly x: number;
  readonly widthPx: number;
  /** Where it begins, in sight or not: what is drawn inside it moves with the rule. */
  readonly originX: number;
  /** Its length, written where there is room. */
  readonly text: string;
}

export interface PlanTurn {
  readonly x: number;
  readonly widthPx: number;
  readonly side: SpeechTurn['side'];
}

/** What to paint, in px from the top left corner of the plot (not of the canvas, which bleeds beyond it). */
export interface Plan {
  readonly widthPx: number;
  readonly heightPx: number;
  /** From where to where is painted: beyond the plot only at an end of the session, so that a mark there is whole. */
  readonly sight: { readonly fromX: number; readonly toX: number };
  readonly ticks: readonly Tick[];
  readonly turns: readonly PlanTurn[];
  readonly pauses: readonly PlanInterval[];
  readonly away: readonly PlanInterval[];
  readonly takes: readonly { readonly x: number; readonly text: string }[];
  readonly lanes: readonly PlanLane[];
  readonly handX: number | null;
  /** The selected mark's place: drawn even where its lane is a density strip. `grips`: it is one's own, and may be moved. */
  readonly selected: { readonly x: number; readonly midPx: number; readonly grips: Grips | null } | null;
  /** Where the mark under the hand would come to lie, with its times in words. */
  readonly preview: PlanPreview | null;
}

export interface PlanPreview {
  readonly mark: Mark;
  readonly x: number;
  /** Null for a point, and for a span without an end. */
  readonly endX: number | null;
  readonly midPx: number;
  readonly text: string;
}

export interface LayoutInput {
  readonly model: TimelineModel;
  readonly view: View;
  readonly extent: Extent;
  /** Null when there is no hand. */
  readonly nowMs: number | null;
  readonly selected: Selection | null;
  readonly preview?: Preview | null;
  /** Left out: nothing may be moved. */
  readonly isEditable?: boolean;
  readonly words: PlotWords;
  readonly indexes: LaneIndexes;
}

/** The whole timeline in numbers. Pure: the same input gives the same plan. */
export function layout(input: LayoutInput): Plan {
  const { model, view, extent, nowMs, selected, preview = null, words, indexes, isEditable = false } = input;
  const { rows, heightPx } = rowsOf(model.lanes);
  const untilMs = nowMs ?? model.durationMs;
  const sight = sightOf(view, extent);
  const inSight = (x: number) => x >= sight.fromX && x <= sight.toX;
  return {
    widthPx: extent.widthPx,
    heightPx,
    sight,
    ticks: ticksOf(view, extent),
    turns: turnsOf(model.speech ?? [], view, extent, untilMs),
    pauses: intervalsOf(model.pauses, view, extent, untilMs, lengthText),
    away: intervalsOf(model.downtime, view, extent, untilMs, (ms) => words.away(lengthText(ms))),
    takes: model.takes
      .map(({ atMs, number }) => ({ x: xOf(view, atMs), text: words.take(number) }))
      .filter(({ x }) => inSight(x)),
    lanes: rows.map((row) => layoutLane(row, view, extent, untilMs, indexes)),
    handX: handIn(view, nowMs, inSight),
    selected: selectedIn(rows, view, selected, isEditable),
    preview: previewIn(rows, view, preview),
  };
}

function sightOf(view: View, extent: Extent): Plan['sight'] {
  const { widthPx, durationMs } = extent;
  const isAtStart = view.startMs * view.pxPerMs < 1;
  const isAtEnd = xOf(view, durationMs) < widthPx + 1;
  return { fromX: isAtStart ? -BLEED_PX : 0, toX: widthPx + (isAtEnd ? BLEED_PX : 0) };
}

function selectedIn(
  rows: readonly Row[],
  view: View,
  selected: Selection | null,
  isEditable: boolean,
): Plan['selected'] {
  const row = rows.find(({ lane }) => lane.id === selected?.laneId);
  if (!row || !selected) return null;
  const { mark } = selected;
  const [x, midPx] = [xOf(view, mark.startMs), row.topPx + row.heightPx / 2];
  const endX = mark.endMs === null ? null : xOf(view, mark.endMs);
  return { x, midPx, grips: isEditable && mark.own ? gripsOf(mark, x, endX, midPx) : null };
}

function previewIn(rows: readonly Row[], view: View, preview: Preview | null): Plan['preview'] {
  const row = rows.find(({ lane }) => lane.id === preview?.laneId);
  if (!row || !preview) return null;
  const { mark, startMs, endMs } = preview;
  return {
    mark,
    x: xOf(view, startMs),
    endX: endMs === null ? null : xOf(view, endMs),
    midPx: row.topPx + row.heightPx / 2,
    text: endMs === null ? formatTenths(startMs) : `${formatTenths(startMs)} – ${formatTenths(endMs)}`,
  };
}

function handIn(view: View, nowMs: number | null, inSight: (x: number) => boolean): number | null {
  if (nowMs === null) return null;
  const x = xOf(view, nowMs);
  return inSight(x) ? x : null;
}

function intervalsOf(
  intervals: readonly Interval[],
  view: View,
  extent: Extent,
  untilMs: number,
  write: (lengthMs: number) => string,
): readonly PlanInterval[] {
  return intervals.flatMap(({ fromMs, toMs }) => {
    const endMs = toMs ?? untilMs;
    const from = Math.max(xOf(view, fromMs), -BLEED_PX);
    const to = Math.min(xOf(view, endMs), extent.widthPx + BLEED_PX);
    if (to <= from) return [];
    return [{ x: from, widthPx: to - from, originX: xOf(view, fromMs), text: write(endMs - fromMs) }];
  });
}

function turnsOf(turns: readonly SpeechTurn[], view: View, extent: Extent, untilMs: number): readonly PlanTurn[] {
  return turns.flatMap(({ fromMs, toMs, side }) => {
    const from = Math.max(xOf(view, fromMs), -BLEED_PX);
    const to = Math.min(xOf(view, toMs ?? untilMs), extent.widthPx + BLEED_PX);
    return to <= from ? [] : [{ x: from, widthPx: to - from, side }];
  });
}
