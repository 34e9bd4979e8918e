import type { Speaker } from '@fishbowl/shared/codebook/code';
import { phaseOf } from '@fishbowl/shared/session/phaseOf';
import { useCallback } from 'react';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { TurnKeys } from './TurnKeys.tsx';

/** The supervisor's turn key, where the conversation is in the room. */
export function TurnControl() {
  const { seat, session } = useSession();
  const last = useSnapshot(({ state }) => state.turnMarks.at(-1));
  const isLive = useSnapshot(({ state }) => phaseOf(state) === 'live');
  const mark = useCallback(
    (speaker: Speaker, timeStamp: number) => {
      const nowMs = session.nowMs();
      if (nowMs === null) return;
      const sinceMs = Math.max(0, performance.now() - timeStamp);
      session.ask({ type: 'markTurn', pressedMs: Math.max(0, Math.round(nowMs - sinceMs)), speaker });
    },
    [session],
  );
  if (seat.config.place !== 'room') return null;
  return (
    <TurnKeys
      speaking={last?.speaker ?? null}
      onMark={mark}
      onTakeBack={last ? () => session.ask({ type: 'unmarkTurn', atMs: last.atMs }) : null}
      isDisabled={!isLive}
    />
  );
}
