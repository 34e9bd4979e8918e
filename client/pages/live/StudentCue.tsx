import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { waitingCue } from '../../view/cueOf.ts';
import { CueLine } from './CueLine.tsx';

/** What the supervisor has said to the student last. */
export function StudentCue() {
  const { session } = useSession();
  const last = useSnapshot(({ state }) => state.cues.at(-1) ?? null);
  const waiting = useSnapshot(({ state }) => waitingCue(state));
  const seen = () => waiting && session.ask({ type: 'acknowledgeCue', textId: waiting.id });
  return <CueLine text={last?.text ?? null} isWaiting={waiting !== null} onSeen={seen} />;
}
