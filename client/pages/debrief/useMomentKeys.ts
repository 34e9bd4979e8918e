import { useEffect } from 'react';
import { focusOf } from '../../input/pageAction.ts';
import { actionOf } from '../../timeline/keyboard.ts';

/** `[` and `]` go from moment to moment wherever the focus is, but for fields; the timeline has taken them already. */
export function useMomentKeys(onPrevious: (() => void) | null, onNext: (() => void) | null): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || focusOf(event.target) === 'field') return;
      const action = actionOf(event);
      if (action === 'previousMoment') onPrevious?.();
      if (action === 'nextMoment') onNext?.();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onPrevious, onNext]);
}
