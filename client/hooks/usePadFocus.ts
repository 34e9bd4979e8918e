import { useCallback, useEffect, useState } from 'react';
import { focusOf } from '../input/pageAction.ts';

/**
 * Keeps the letters with the codes: whoever clicks something else on the page, a pause say, goes on tagging without a
 * second click. Who got there with the Tab key stays there, and Esc leads back.
 */
export function usePadFocus(pad: HTMLElement | null) {
  const [isAwake, setAwake] = useState(true);
  const wake = useCallback(() => pad?.focus({ preventScroll: true }), [pad]);
  useEffect(() => {
    if (!pad) return;
    const look = () => setAwake(hasLetters(pad, document.activeElement));
    const onClick = (event: MouseEvent) => {
      const isPointer = event.detail > 0;
      if (isPointer && !wantsKeys(event.target)) wake();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      look();
      if (event.key === 'Escape' && !hasLetters(pad, event.target) && focusOf(event.target) === 'control') wake();
    };
    look();
    document.addEventListener('focusin', look);
    document.addEventListener('click', onClick);
    // Before the timeline, which keeps its keys to itself.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('click', onClick);
      document.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [pad, wake]);
  return { isAwake, wake };
}

/** Whether a letter pressed there means a code: on the pad, and where nothing at all has the focus. */
export function hasLetters(pad: HTMLElement, target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Node && pad.contains(target));
}

/** Fields, dialogs and the timeline have uses of their own for keys; an open dialog keeps them all. */
function wantsKeys(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open], [role="dialog"]')) return true;
  if (!(target instanceof Element)) return false;
  return focusOf(target) === 'field' || target.closest('label, canvas, [role="application"]') !== null;
}
