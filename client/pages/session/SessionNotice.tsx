import { useSnapshot } from '../../hooks/useSession.ts';
import { ConnectionNotice } from '../live/ConnectionNotice.tsx';

/** Trouble with the line, while there is some. */
export function SessionNotice() {
  const isOffline = useSnapshot(({ link }) => link.status === 'offline');
  const waiting = useSnapshot((snapshot) => snapshot.pendingCount);
  return isOffline ? <ConnectionNotice waiting={waiting} /> : null;
}
