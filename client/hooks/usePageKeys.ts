import { useEffect } from 'react';
import { focusOf, type PageAction, pageAction } from '../input/pageAction.ts';

/** Keys that work wherever the focus is, but for fields and dialogs that need them. Keep the identity of `actions`. */
export function usePageKeys(actions: { readonly [action in PageAction]?: () => void }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = pageAction(event, focusOf(event.target));
      const handler = action && actions[action];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [actions]);
}
