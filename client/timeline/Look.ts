import type { Colours } from './colours.ts';
import type { Sprites } from './MarkSprites.ts';

/** With what a plan is painted. */
export interface Look {
  readonly colours: Colours;
  readonly sprites: Sprites;
  readonly devicePixelRatio: number;
}
