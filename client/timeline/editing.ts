import type { Times } from './dragged.ts';
import type { Mark } from './model.ts';

/** What may be changed on a timeline, by whom it shows: marks that are one's own. Keep its identity between renders. */
export interface TimelineEditing {
  /** A mark got other times, by hand or by key: told once, at the end. */
  readonly onRetime: (mark: Mark, times: Times) => void;
  /** The mark is to be changed in other ways; `anchor` stands beside it. */
  readonly onEdit: (mark: Mark, anchor: HTMLElement) => void;
  /** Nothing is moved beyond this moment of the session. */
  readonly limitMs: () => number;
}
