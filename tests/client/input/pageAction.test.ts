import type { KeyPress } from '@fishbowl/client/input/padKeys';
import { pageAction } from '@fishbowl/client/input/pageAction';
import { expect, test } from 'vitest';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...held };
}

test('[U20] Ctrl or ⌘ with Z undoes, with Shift it redoes, as Ctrl+Y does', () => {
  const presses = [
    press('z', { ctrlKey: true }),
    press('z', { metaKey: true }),
    press('Z', { ctrlKey: true, shiftKey: true }),
    press('z', { metaKey: true, shiftKey: true }),
    press('y', { ctrlKey: true }),
    press('y', { metaKey: true }),
  ];

  expect(presses.map((each) => pageAction(each, 'control'))).toEqual(['undo', 'undo', 'redo', 'redo', 'redo', null]);
  expect(presses.map((each) => pageAction(each, 'field')).filter(Boolean)).toEqual([]);
});

test('[U20] Esc takes the last press back and Enter ends spans, but where a control wants them', () => {
  expect([press('Escape'), press('Enter')].map((each) => pageAction(each, 'page'))).toEqual([
    'cancelPress',
    'endSpans',
  ]);
  expect([press('Escape'), press('Enter')].map((each) => pageAction(each, 'control'))).toEqual([null, null]);
});

test('[U21] Ctrl+Enter says that two presses were meant', () => {
  expect(pageAction(press('Enter', { ctrlKey: true }), 'page')).toBe('meantTwo');
});
