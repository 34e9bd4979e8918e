import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Call, CallSnapshot } from '../state/createCall.ts';

/** Null where the conversation is in the room. */
export const CallContext = createContext<Call | null>(null);

/** The call that the page is in; the page must know that there is one. */
export function useCall(): Call {
  const call = useContext(CallContext);
  if (!call) throw new Error('useCall without a call');
  return call;
}

export function useCallSnapshot<T>(select: (snapshot: CallSnapshot) => T): T {
  return useStore(useCall().store, select);
}
