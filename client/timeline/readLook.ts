import { readColours, systemColours } from './colours.ts';
import type { Look } from './Look.ts';
import { MarkSprites } from './MarkSprites.ts';

/** How things look on this element now: its tokens, or the system's colours where those are forced. */
export function readLook(element: HTMLElement, devicePixelRatio: number): Look {
  const read = readColours(getComputedStyle(element));
  const isForced = matchMedia('(forced-colors: active)').matches;
  const colours = isForced ? { ...read, ...systemColours } : read;
  return { colours, sprites: new MarkSprites(colours, devicePixelRatio), devicePixelRatio };
}
