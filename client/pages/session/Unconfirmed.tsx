import { useSnapshot } from '../../hooks/useSession.ts';
import { PendingCount } from '../../ui/PendingCount.tsx';

/** How much of what one did has no answer yet, and whether it would outlive the tab. */
export function Unconfirmed() {
  const count = useSnapshot((snapshot) => snapshot.pendingCount);
  const isKept = useSnapshot(({ keeping }) => keeping.isKept);
  return <PendingCount count={count} isKept={isKept} />;
}
