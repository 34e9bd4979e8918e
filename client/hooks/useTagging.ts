import { useCallback, useEffect, useMemo, useState } from 'react';
import { createPressFilter } from '../input/createPressFilter.ts';
import { createTagger, type Tagger, type TagMode } from '../input/createTagger.ts';
import { codeForKey } from '../input/padKeys.ts';
import { newTagId } from '../state/newId.ts';
import { usePadBook } from './usePadBook.ts';
import { hasLetters, usePadFocus } from './usePadFocus.ts';
import { usePageKeys } from './usePageKeys.ts';
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
  /** The code that was pressed twice so quickly that it counts once, until something else is pressed. */
  readonly doubled: string | null;
  /** Both of those presses were meant: the second counts too, at its own time. */
  readonly meantTwo: () => void;
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
  const book = usePadBook();
  const delay = usePlayoutDelay();
  const [mode, setMode] = useState<TagMode>('point');
  const [pad, padRef] = useState<HTMLElement | null>(null);
  const tagger = useMemo(
    () =>
      createTagger({
        seatId: seat.seatId,
        codebook: book,
        state: () => session.connection.view,
        nowMs: session.nowMs,
        playoutDelayMs: () => delay.current,
        clockDoubtMs: session.clockDoubtMs,
        newTagId,
        ask: session.ask,
      }),
    [seat, book, session, delay],
  );
  const { lit, press, repeat, doubled, meantTwo } = usePresses(tagger, mode);
  useEffect(() => {
    if (!pad) return;
    pad.focus({ preventScroll: true });
    const onKeyDown = (event: KeyboardEvent) => {
      const code = hasLetters(pad, event.target) ? codeForKey(book, event) : undefined;
      if (code === undefined) return;
      event.preventDefault();
      if (event.repeat) repeat(code, event.timeStamp);
      else press(code, event.timeStamp);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [pad, book, press, repeat]);
  usePageKeys(useMemo(() => ({ ...tagger, meantTwo }), [tagger, meantTwo]));
  const { isAwake, wake } = usePadFocus(pad);
  return { tagger, mode, setMode, lit, press, doubled, meantTwo, padRef, isAwake, wake };
}

/** Presses become tags, but for the second of two that come as one. */
function usePresses(tagger: Tagger, mode: TagMode) {
  const { session } = useSession();
  const [filter] = useState(createPressFilter);
  const [lit, setLit] = useState<ReadonlySet<string>>(new Set());
  const [doubled, setDoubled] = useState<{ readonly code: string; readonly atMs: number | undefined } | null>(null);
  const { press, repeat } = useMemo(
    () => ({
      press: (code: string, timeStamp: number) => {
        const nowMs = session.nowMs();
        const sinceMs = Math.max(0, performance.now() - timeStamp);
        const atMs = nowMs === null ? undefined : Math.max(0, nowMs - sinceMs);
        const isNew = filter.judge(code, timeStamp) === 'new';
        if (isNew) tagger.press(code, mode, atMs);
        setDoubled(isNew ? null : { code, atMs });
        setLit((before) => new Set([...before, code]));
        setTimeout(() => setLit((before) => new Set([...before].filter((each) => each !== code))), litMs);
      },
      repeat: (code: string, timeStamp: number) => void filter.judge(code, timeStamp, true),
    }),
    [filter, tagger, mode, session],
  );
  const meantTwo = useCallback(() => {
    if (doubled) tagger.press(doubled.code, mode, doubled.atMs);
    setDoubled(null);
  }, [tagger, mode, doubled]);
  return { lit, press, repeat, doubled: doubled?.code ?? null, meantTwo };
}
