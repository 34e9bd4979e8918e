/** What a key does while the timeline has focus. */
export type TimelineAction =
  | 'previousMark'
  | 'nextMark'
  | 'laneAbove'
  | 'laneBelow'
  | 'firstMark'
  | 'lastMark'
  | 'previousMoment'
  | 'nextMoment'
  | 'zoomIn'
  | 'zoomOut'
  | 'pageBack'
  | 'pageOn'
  | 'whole'
  | 'follow'
  | 'clear';

/** No letters and no digits: those belong to the codes. */
const plain: { readonly [key: string]: TimelineAction } = {
  ArrowLeft: 'previousMark',
  ArrowRight: 'nextMark',
  ArrowUp: 'laneAbove',
  ArrowDown: 'laneBelow',
  Home: 'firstMark',
  End: 'lastMark',
  '[': 'previousMoment',
  ']': 'nextMoment',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  PageUp: 'pageBack',
  PageDown: 'pageOn',
  Escape: 'clear',
};

const withCommand: { readonly [key: string]: TimelineAction } = { Home: 'whole', End: 'follow' };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * Null: not a key of the timeline; let it through. `[` and `]` count whatever modifiers a keyboard layout needs to
 * write them.
 */
export function actionOf({ key, ctrlKey, metaKey, altKey }: KeyPress): TimelineAction | null {
  if (key === '[' || key === ']') return plain[key] ?? null;
  if (altKey) return null;
  return (ctrlKey || metaKey ? withCommand : plain)[key] ?? null;
}
