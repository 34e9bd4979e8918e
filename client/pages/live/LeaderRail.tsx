import { phaseOf } from '@fishbowl/shared/session/phaseOf';
import { policyFor } from '@fishbowl/shared/session/policy';
import { seesOthers } from '@fishbowl/shared/session/visible';
import { useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CallContext } from '../../hooks/useCall.ts';
import { useConfig } from '../../hooks/useConfig.ts';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { useSessionClock } from '../../hooks/useSessionClock.ts';
import { boardOf } from '../../view/boardOf.ts';
import { courseRows } from '../../view/courseRows.ts';
import { SessionCoverage } from '../tasks/SessionCoverage.tsx';
import { Board } from './Board.tsx';
import { CueControl } from './CueControl.tsx';
import { Leaders } from './Leaders.tsx';
import { LookControl } from './LookControl.tsx';
import { SessionControls } from './SessionControls.tsx';
import { SpeakControl } from './SpeakControl.tsx';
import { TableGaps } from './TableGaps.tsx';
import { TurnControl } from './TurnControl.tsx';

/** What leads the session: its course, the live board, the covered panel, who watches. `onDone` gives the letters back to the codes. */
export function LeaderRail({ onDone }: { readonly onDone: () => void }) {
  const { session } = useSession();
  const inCall = useContext(CallContext) !== null;
  const phase = useSnapshot(({ state }) => phaseOf(state));
  return (
    <>
      <SessionControls
        phase={phase === 'paused' ? 'paused' : 'live'}
        onPause={() => session.ask({ type: 'pause' })}
        onResume={() => session.ask({ type: 'resume' })}
        onTake={() => session.ask({ type: 'startTake' })}
        onEnd={() => session.ask({ type: 'endSession' })}
      />
      <TableGaps />
      {inCall && phase === 'paused' && <SpeakControl />}
      <CueControl onDone={onDone} />
      <TurnControl />
      <LiveBoard />
      <SessionCoverage />
      <Leaders />
    </>
  );
}

function LiveBoard() {
  const { t, i18n } = useTranslation();
  const { seat, session } = useSession();
  const { visibility } = useConfig();
  const state = useSnapshot((snapshot) => snapshot.state);
  const nowMs = useSessionClock();
  const viewer = { id: seat.seatId, role: seat.role };
  const seesAll = seesOthers(viewer, policyFor(state, viewer));
  const looked = state.changes.find((change) => change.type === 'looked' && change.seatId === seat.seatId);
  const rows = useMemo(() => {
    const only = seesAll ? null : seat.seatId;
    return boardOf({ state, codebook: seat.codebook, nowMs, only, language: i18n.language, t });
  }, [state, seat, nowMs, seesAll, i18n.language, t]);
  return (
    <>
      <Board
        rows={[...courseRows({ state, nowMs, language: i18n.language, t }), ...rows]}
        source={seesAll ? 'panel' : 'own'}
      />
      {visibility === 'blind' && (
        <LookControl
          lookedAtMs={looked && 'atMs' in looked ? looked.atMs : null}
          onLook={() => session.ask({ type: 'look' })}
        />
      )}
    </>
  );
}
