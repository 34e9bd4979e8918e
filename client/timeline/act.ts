import type { TimelineAction } from './keyboard.ts';
import type { TimelineModel } from './model.ts';
import { type Move, moveSelection, nextMoment } from './moveSelection.ts';
import type { TimelineSurface } from './TimelineSurface.ts';

export interface ActInputs {
  readonly model: TimelineModel;
  /** Sorted: what `[` and `]` go between. */
  readonly momentsMs: readonly number[];
  /** Where the last `[` or `]` led to, or else where the reader is. */
  readonly fromMs: number;
  readonly onSelect: (markId: string | null) => void;
  readonly onSeek: (ms: number) => void;
  /** The selected mark is to be changed. */
  readonly onEdit: () => void;
  /** It is moved by so much, as a preview: the key is still down. */
  readonly onNudge: (byMs: number) => void;
}

const ZOOM_STEP = 1.5;
const PAGE_SHARE = 0.8;
const NUDGE_MS = 100;

type Handler = (surface: TimelineSurface, inputs: ActInputs) => void;

const select =
  (move: Move): Handler =>
  (surface, { model, fromMs, onSelect }) =>
    onSelect(moveSelection(model, surface.indexes, surface.selected, move, fromMs)?.mark.id ?? null);

const handlers: { readonly [action in TimelineAction]: Handler } = {
  previousMark: select('previousMark'),
  nextMark: select('nextMark'),
  laneAbove: select('laneAbove'),
  laneBelow: select('laneBelow'),
  firstMark: select('firstMark'),
  lastMark: select('lastMark'),
  previousMoment: (surface, inputs) => goToMoment(-1, surface, inputs),
  nextMoment: (surface, inputs) => goToMoment(1, surface, inputs),
  zoomIn: (surface) => surface.zoomMiddle(ZOOM_STEP),
  zoomOut: (surface) => surface.zoomMiddle(1 / ZOOM_STEP),
  pageBack: (surface) => surface.page(-PAGE_SHARE),
  pageOn: (surface) => surface.page(PAGE_SHARE),
  whole: (surface) => surface.showWhole(),
  follow: (surface) => surface.follow(true),
  clear: (_, { onSelect }) => onSelect(null),
  edit: (_, { onEdit }) => onEdit(),
  earlier: (_, { onNudge }) => onNudge(-NUDGE_MS),
  later: (_, { onNudge }) => onNudge(NUDGE_MS),
  muchEarlier: (_, { onNudge }) => onNudge(-10 * NUDGE_MS),
  muchLater: (_, { onNudge }) => onNudge(10 * NUDGE_MS),
};

/** Carries out what a key asked for. */
export function act(action: TimelineAction, surface: TimelineSurface, inputs: ActInputs): void {
  handlers[action](surface, inputs);
}

function goToMoment(step: 1 | -1, surface: TimelineSurface, { momentsMs, fromMs, onSeek }: ActInputs): void {
  const ms = nextMoment(momentsMs, fromMs, step);
  if (ms === null) return;
  surface.revealMs(ms);
  onSeek(ms);
}
