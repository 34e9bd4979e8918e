import { useContext, useEffect, useRef } from 'react';
import { CallContext } from './useCall.ts';
import { useSession } from './useSession.ts';

const delayCheckMs = 2_000;

/** The newest measured delay of the call, in ms; 0 in a room or before it is known. A tag is corrected by it. */
export function usePlayoutDelay(): { readonly current: number } {
  const call = useContext(CallContext);
  const { session } = useSession();
  const delay = useRef(0);
  useEffect(() => {
    if (!call) return;
    const measure = async () => {
      const measured = await call.client.playoutDelayMs(() => session.connection.clock.wallMs()).catch(() => null);
      delay.current = measured ?? delay.current;
    };
    const timer = setInterval(() => void measure(), delayCheckMs);
    return () => clearInterval(timer);
  }, [call, session]);
  return delay;
}
