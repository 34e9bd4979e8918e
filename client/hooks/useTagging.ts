import { useEffect, useMemo, useState } from 'react';
import { createTagger, type Tagger, type TagMode } from '../input/createTagger.ts';
import { codeForKey } from '../input/padKeys.ts';
import { focusOf, pageAction } from '../input/pageAction.ts';
import { newTagId } from '../state/newId.ts';
import { hasLetters, usePadFocus } from './usePadFocus.ts';
import { usePlayoutDelay } from './usePlayoutDelay.ts';
import { useSession } from './useSession.ts';

const litMs = 160;

export interface Tagging {
  readonly tagger: Tagger;
  readonly mode: TagMode;
  readonly setMode: (mode: TagMode) => void;
  /** Codes pressed a moment ago. */
  readonly lit: ReadonlySet<string>;
  /** `timeStamp`: when the key or finger went down, on the clock of `performance.now()`. */
  readonly press: (code: string, timeStamp: number) => void;
  /** For the pad's element: letters belong to codes while it, or nothing, has the focus. */
  readonly padRef: (element: HTMLElement | null) => void;
  /** False: the focus is elsewhere, so letters tag nothing. */
  readonly isAwake: boolean;
  /** Gives the letters back to the codes. */
  readonly wake: () => void;
}

/** The pad at work: keys and touches become commands at once. */
export function useTagging(): Tagging {
  const { seat, session } = useSession();
  const delay = usePlayoutDelay();
  const [mode, setMode] = useState<TagMode>('point');
  const [lit, setLit] = useState<ReadonlySet<string>>(new Set());
  const [pad, padRef] = useState<HTMLElement | null>(null);
  const tagger = useMemo(
    () =>
      createTagger({
        seatId: seat.seatId,
        codebook: seat.codebook,
        state: () => session.connection.view,
        nowMs: session.nowMs,
        playoutDelayMs: () => delay.current,
        clockDoubtMs: session.clockDoubtMs,
        newTagId,
        ask: session.ask,
      }),
    [seat, session, delay],
  );
  const press = useMemo(
    () => (code: string, timeStamp: number) => {
      const nowMs = session.nowMs();
      const sinceMs = Math.max(0, performance.now() - timeStamp);
      tagger.press(code, mode, nowMs === null ? undefined : Math.max(0, nowMs - sinceMs));
      setLit((before) => new Set([...before, code]));
      setTimeout(() => setLit((before) => new Set([...before].filter((each) => each !== code))), litMs);
    },
    [tagger, mode, session],
  );
  useEffect(() => {
    if (!pad) return;
    pad.focus({ preventScroll: true });
    const onKeyDown = (event: KeyboardEvent) => {
      const code = hasLetters(pad, event.target) ? codeForKey(seat.codebook, event) : undefined;
      if (code === undefined) return;
      event.preventDefault();
      press(code, event.timeStamp);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [pad, seat, press]);
  usePageKeys(tagger);
  const { isAwake, wake } = usePadFocus(pad);
  return { tagger, mode, setMode, lit, press, padRef, isAwake, wake };
}

/** Keys that work wherever the focus is, but for fields that need them: undo, cancel the last press, end all spans. */
function usePageKeys(tagger: Tagger): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = pageAction(event, focusOf(event.target));
      if (action === null) return;
      event.preventDefault();
      tagger[action]();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [tagger]);
}
