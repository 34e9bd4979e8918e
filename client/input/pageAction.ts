import type { KeyPress } from './padKeys.ts';

export type PageAction = 'undo' | 'redo' | 'cancelPress' | 'endSpans' | 'meantTwo';

/** Where the focus is: in a field or dialog, on something that a key presses, or on nothing that wants keys. */
export type Focus = 'field' | 'control' | 'page';

/** What a key does on a tagging page, wherever the focus is: undo, redo, cancel the last press, end all open spans. */
export function pageAction(press: KeyPress, focus: Focus): PageAction | null {
  if (focus === 'field') return null;
  if (press.ctrlKey || press.metaKey) return withCommand(press);
  if (focus === 'control') return null;
  if (press.key === 'Escape') return 'cancelPress';
  return press.key === 'Enter' ? 'endSpans' : null;
}

function withCommand({ key, shiftKey, ctrlKey }: KeyPress): PageAction | null {
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return ctrlKey && !shiftKey ? 'redo' : null;
    case 'enter':
      return 'meantTwo';
    default:
      return null;
  }
}

export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('input, textarea, select, dialog, [role="dialog"]')) return 'field';
  return target.closest('button, a, summary, canvas, [role="application"]') ? 'control' : 'page';
}
