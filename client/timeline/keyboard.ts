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
  | 'clear'
  | 'edit'
  | 'earlier'
  | 'later'
  | 'muchEarlier'
  | 'muchLater';

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
  Enter: 'edit',
};

/** Moves the selected tag. Alt with an arrow would lead a browser whose focus is elsewhere away from the page. */
const withShift: { readonly [key: string]: TimelineAction } = {
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  PageUp: 'muchEarlier',
  PageDown: 'muchLater',
};

const withCommand: { readonly [key: string]: TimelineAction } = { Home: 'whole', End: 'follow' };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey?: boolean;
}

/**
 * Null: not a key of the timeline; let it through. `[` and `]` count whatever modifiers a keyboard layout needs to
 * write them.
 */
export function actionOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): TimelineAction | null {
  if (key === '[' || key === ']') return plain[key] ?? null;
  if (altKey) return null;
  const isCommand = ctrlKey || metaKey;
  if (isCommand) return withCommand[key] ?? null;
  return (shiftKey ? withShift[key] : undefined) ?? plain[key] ?? null;
}
