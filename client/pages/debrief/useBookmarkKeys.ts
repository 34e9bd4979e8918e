import { useEffect } from 'react';
import { useSession } from '../../hooks/useSession.ts';
import { focusOf } from '../../input/pageAction.ts';
import { bookmarkFrom, bookmarksOf } from '../../view/bookmarksOf.ts';
import type { InStep } from './useInStep.ts';

const steps: Readonly<Record<string, 1 | -1>> = { PageUp: -1, PageDown: 1 };

/** Page Up and Page Down go from bookmark to bookmark, but for fields, and the timeline, where they move along. */
export function useBookmarkKeys({ atMs, go }: Pick<InStep, 'atMs' | 'go'>): void {
  const { session } = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = steps[event.key];
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (step === undefined || !isPlain || event.defaultPrevented || focusOf(event.target) === 'field') return;
      const next = bookmarkFrom(bookmarksOf(session.store.getState().state), atMs, step);
      if (!next) return;
      event.preventDefault();
      go({ atMs: next.atMs });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
