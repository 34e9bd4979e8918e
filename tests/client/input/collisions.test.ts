import { codeForKey, type KeyPress } from '@fishbowl/client/input/padKeys';
import { type Focus, pageAction } from '@fishbowl/client/input/pageAction';
import { actionOf } from '@fishbowl/client/timeline/keyboard';
import { builtinCodebooks } from '@fishbowl/shared/codebook/builtinCodebooks';
import { coarseBook } from '@fishbowl/shared/codebook/coarseBook';
import { expect, test } from 'vitest';

const places: readonly Focus[] = ['field', 'control', 'page'];

/** The press that a hotkey such as `shift+1` names. */
function pressOf(hotkey: string): KeyPress {
  const key = hotkey.replace('shift+', '');
  const code = /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`;
  return { key, code, shiftKey: key !== hotkey, ctrlKey: false, metaKey: false, altKey: false, repeat: false };
}

test.each(builtinCodebooks.map((book) => [book.id, book] as const))(
  '[U17] each key of the pad means one code, and nothing else on any screen: %s',
  (_, book) => {
    for (const pad of [book, coarseBook(book)]) {
      for (const { id, hotkey } of pad.codes) {
        if (hotkey === undefined) continue;
        const press = pressOf(hotkey);

        expect(codeForKey(pad, press), hotkey).toBe(id);
        expect(places.map((focus) => pageAction(press, focus))).toEqual([null, null, null]);
        expect(actionOf(press), hotkey).toBeNull();
      }
    }
  },
);
