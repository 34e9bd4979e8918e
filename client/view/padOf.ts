import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { PadFamily } from '../pages/live/pad.ts';

/** The pad of a codebook: its families as columns, in its order. */
export function padOf({ families, codes }: Codebook): readonly PadFamily[] {
  return families
    .map(({ id, label, hue }) => ({
      id,
      title: label,
      hue,
      isTask: true,
      codes: codes
        .filter(({ family }) => family === id)
        .map((code, variant) => ({ id: code.id, label: code.label, key: keyText(code.hotkey), variant })),
    }))
    .filter((family) => family.codes.length > 0);
}

/** As printed on the key: "Q", "⇧1". */
function keyText(hotkey = ''): string {
  return hotkey.replace('shift+', '⇧').toUpperCase();
}
