import { useEffect, useState } from 'react';
import { useSession } from './useSession.ts';

/** Session time in whole seconds, as ms, for a clock that is read; 0 before the start. What moves evenly asks per frame instead. */
export function useSessionClock(): number {
  const { session } = useSession();
  const [ms, setMs] = useState(() => wholeSecond(session.nowMs()));
  useEffect(() => {
    const timer = setInterval(() => setMs(wholeSecond(session.nowMs())), 200);
    return () => clearInterval(timer);
  }, [session]);
  return ms;
}

function wholeSecond(ms: number | null): number {
  return Math.floor((ms ?? 0) / 1_000) * 1_000;
}
