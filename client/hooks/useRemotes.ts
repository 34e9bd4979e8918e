import type { SeatId } from '@fishbowl/shared/core/ids';
import { useCallback, useContext, useSyncExternalStore } from 'react';
import type { RemoteSeat } from '../media/mediaView.ts';
import { CallContext } from './useCall.ts';

const nobody: ReadonlyMap<SeatId, RemoteSeat> = new Map();
const never = () => () => {};

/** Who is seen or heard now; nobody where the conversation is in the room. */
export function useRemotes(): ReadonlyMap<SeatId, RemoteSeat> {
  const store = useContext(CallContext)?.store;
  const read = useCallback(() => store?.getState().view.remotes ?? nobody, [store]);
  return useSyncExternalStore(store?.subscribe ?? never, read);
}
