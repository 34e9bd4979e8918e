import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { Watch } from '@fishbowl/shared/session/state';
import type { PadFamily } from '../pages/live/pad.ts';
import { codeLooks, lookOf } from './codeLook.ts';
import { keyText } from './keyText.ts';
import { familiesOfTask } from './taskOf.ts';

/** The pad of a codebook: its families as columns, in its order, those of the rater's task marked. */
export function padOf(book: Codebook, task: Watch['codes'] = 'all'): readonly PadFamily[] {
  const tasked = familiesOfTask(book, task);
  const looks = codeLooks(book);
  return book.families
    .map(({ id, label, hue }) => ({
      id,
      title: label,
      hue,
      isTask: tasked === null || tasked.includes(id),
      codes: book.codes
        .filter(({ family }) => family === id)
        .map((code) => ({ id: code.id, key: keyText(code.hotkey), ...lookOf(looks, code.id) })),
    }))
    .filter((family) => family.codes.length > 0);
}
