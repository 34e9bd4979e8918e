import { useSnapshot } from '../../hooks/useSession.ts';
import { DialStrip } from '../report/DialStrip.tsx';

/** How the actor felt, as far as one may see it. */
export function DebriefDial({ atMs }: { readonly atMs: number | null }) {
  const dial = useSnapshot(({ state }) => state.dial);
  const endedMs = useSnapshot(({ state }) => state.endedMs);
  return dial.length > 0 && <DialStrip dial={dial} durationMs={endedMs ?? 0} atMs={atMs} />;
}
