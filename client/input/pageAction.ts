import type { KeyPress } from './padKeys.ts';

export type PageAction = 'undo' | 'endSpans';

/** Where the focus is: in a field or dialog, on something that a key presses, or on nothing that wants keys. */
export type Focus = 'field' | 'control' | 'page';

/** What a key does on a tagging page, wherever the focus is: undo, cancel the last press, end all open spans. */
export function pageAction(press: KeyPress, focus: Focus): PageAction | null {
  if (focus === 'field') return null;
  const isCommand = press.ctrlKey || press.metaKey;
  if (isCommand) return press.key.toLowerCase() === 'z' && !press.shiftKey ? 'undo' : null;
  if (focus === 'control') return null;
  if (press.key === 'Escape') return 'undo';
  return press.key === 'Enter' ? 'endSpans' : null;
}

export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('input, textarea, select, dialog, [role="dialog"]')) return 'field';
  return target.closest('button, a, summary, canvas, [role="application"]') ? 'control' : 'page';
}
