import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { PadFamily } from '../pages/live/pad.ts';
import { codeLooks, lookOf } from './codeLook.ts';

/** The pad of a codebook: its families as columns, in its order. */
export function padOf(book: Codebook): readonly PadFamily[] {
  const looks = codeLooks(book);
  return book.families
    .map(({ id, label, hue }) => ({
      id,
      title: label,
      hue,
      isTask: true,
      codes: book.codes
        .filter(({ family }) => family === id)
        .map((code) => ({ id: code.id, key: keyText(code.hotkey), ...lookOf(looks, code.id) })),
    }))
    .filter((family) => family.codes.length > 0);
}

/** As printed on the key: "Q", "⇧1". */
function keyText(hotkey = ''): string {
  return hotkey.replace('shift+', '⇧').toUpperCase();
}
