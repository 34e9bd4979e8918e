import { dragged, type Times } from './dragged.ts';
import type { TimelineEditing } from './editing.ts';
import type { Grip } from './grips.ts';
import type { Selection } from './model.ts';

/** Where the selected mark would come to lie; painted past React. */
export interface Preview extends Selection, Times {}

export interface PreviewSurface {
  readonly selected: Selection | null;
  preview(preview: Preview | null): void;
}

/** One change of a mark's times under way: shown at every step, told once. */
export interface Retiming {
  readonly isMoving: boolean;
  /** Of the selected mark, if it is one's own. */
  begin(grip: Grip): void;
  /** By so much from where it began. */
  moveTo(byMs: number): void;
  /** By so much more. */
  moveOn(byMs: number): void;
  drop(): void;
  cancel(): void;
}

export function createRetiming(
  surface: PreviewSurface,
  { onRetime, limitMs }: Omit<TimelineEditing, 'onEdit'>,
): Retiming {
  const now: { begun: { of: Selection; grip: Grip } | null; byMs: number; preview: Preview | null } = {
    begun: null,
    byMs: 0,
    preview: null,
  };
  const show = (preview: Preview | null) => {
    now.preview = preview;
    surface.preview(preview);
  };
  const cancel = () => {
    now.begun = null;
    now.byMs = 0;
    if (now.preview) show(null);
  };
  const moveTo = (byMs: number) => {
    if (!now.begun) return;
    const { of, grip } = now.begun;
    now.byMs = byMs;
    show({ ...of, ...dragged(of.mark, grip, byMs, limitMs()) });
  };
  return {
    get isMoving() {
      return now.preview !== null;
    },
    begin(grip) {
      cancel();
      if (surface.selected?.mark.own) now.begun = { of: surface.selected, grip };
    },
    moveTo,
    moveOn: (byMs) => moveTo(now.byMs + byMs),
    drop() {
      const { preview } = now;
      cancel();
      if (!preview) return;
      const { mark, startMs, endMs } = preview;
      if (startMs !== mark.startMs || endMs !== mark.endMs) onRetime(mark, { startMs, endMs });
    },
    cancel,
  };
}
