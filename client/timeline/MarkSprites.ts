import { glyphFor, type Hue } from '../ui/glyphs.ts';
import type { Colours } from './colours.ts';

/** Half the side of a sprite in px: room for the disc of radius 7 and for a glyph's overshoot. */
export const SPRITE_REACH_PX = 8;
export const DISC_PX = 7;

export interface Sprites {
  /** The disc in the colour of the ground that clears the hairline under a mark. */
  disc(): CanvasImageSource;
  glyph(hue: Hue, variant: number): CanvasImageSource;
}

/** Each glyph drawn once for a theme and a pixel ratio; painting a mark is then copying a few pixels. */
export class MarkSprites implements Sprites {
  readonly #colours: Colours;
  readonly #ratio: number;
  readonly #drawn = new Map<string, CanvasImageSource>();

  constructor(colours: Colours, devicePixelRatio: number) {
    this.#colours = colours;
    this.#ratio = devicePixelRatio;
  }

  disc(): CanvasImageSource {
    return this.#once('disc', (brush) => {
      brush.fillStyle = this.#colours.bg;
      brush.arc(0, 0, DISC_PX, 0, 2 * Math.PI);
      brush.fill();
    });
  }

  glyph(hue: Hue, variant: number): CanvasImageSource {
    return this.#once(`${hue} ${variant}`, (brush) => {
      const { path, fill, width, extra } = glyphFor(hue, variant);
      brush.fillStyle = this.#colours.hues[hue];
      brush.strokeStyle = this.#colours.hues[hue];
      brush.lineWidth = width;
      const outline = new Path2D(path);
      if (fill) brush.fill(outline);
      else brush.stroke(outline);
      if (extra) brush.fill(new Path2D(extra));
    });
  }

  #once(key: string, paint: (brush: OffscreenCanvasRenderingContext2D) => void): CanvasImageSource {
    const known = this.#drawn.get(key);
    if (known) return known;
    const side = Math.ceil(2 * SPRITE_REACH_PX * this.#ratio);
    const canvas = new OffscreenCanvas(side, side);
    const brush = canvas.getContext('2d');
    if (!brush) throw new Error('no 2D context for a sprite');
    brush.scale(side / (2 * SPRITE_REACH_PX), side / (2 * SPRITE_REACH_PX));
    brush.translate(SPRITE_REACH_PX, SPRITE_REACH_PX);
    paint(brush);
    const sprite = canvas.transferToImageBitmap();
    this.#drawn.set(key, sprite);
    return sprite;
  }
}
