import { phaseOf } from '@fishbowl/shared/session/phaseOf';
import { useTranslation } from 'react-i18next';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { nextStage, releaseSteps } from '../../view/releaseSteps.ts';
import { type ReleaseStage, ReleaseSteps } from './ReleaseSteps.tsx';

/** Where the release stands, and for the supervisor its next step. */
export function DebriefRelease() {
  const { t } = useTranslation();
  const { seat, session } = useSession();
  const state = useSnapshot((snapshot) => snapshot.state);
  const next = nextStage(state);
  const mentors = state.seats.get(seat.seatId)?.mentoring ?? false;
  const isSupervisor = seat.role === 'supervisor';
  const isOpen = phaseOf(state) === 'debrief';
  const step = (stage: ReleaseStage) =>
    stage === 'self'
      ? { stage, onRelease: null, onSkip: () => session.ask({ type: 'skipSelfRating' }) }
      : { stage, onRelease: () => session.ask({ type: 'release', stage }), onSkip: null };
  return (
    <ReleaseSteps
      steps={releaseSteps(state, isSupervisor || seat.role === 'student', t)}
      words={mentors ? t('release.mentoring') : null}
      next={isSupervisor && !mentors && next ? step(next) : null}
      onClose={isSupervisor && isOpen && !next ? () => session.ask({ type: 'closeSession' }) : null}
    />
  );
}
