import { useEffect } from 'react';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { focusOf } from '../../input/pageAction.ts';
import { type DialValue, stepped } from '../../view/dialOf.ts';
import { ActorDial } from './ActorDial.tsx';

/** The actor's dial: by a tap, or by the left and right arrow wherever the focus is. */
export function DialControl() {
  const { session } = useSession();
  const value = useSnapshot(({ state }) => state.dial.at(-1)?.value ?? null);
  const turn = (next: DialValue) => {
    const nowMs = session.nowMs();
    if (nowMs !== null && next !== value)
      session.ask({ type: 'turnDial', pressedMs: Math.max(0, Math.round(nowMs)), value: next });
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = steps[event.key];
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (step === undefined || !isPlain || event.defaultPrevented || focusOf(event.target) === 'field') return;
      event.preventDefault();
      turn(stepped(value, step));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  return <ActorDial value={value} onTurn={turn} />;
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1 };
