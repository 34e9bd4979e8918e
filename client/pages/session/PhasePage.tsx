import { phaseOf } from '@fishbowl/shared/session/phaseOf';
import { isAtTable } from '@fishbowl/shared/session/seat';
import { lazy, Suspense, useEffect } from 'react';
import { Navigate } from 'react-router';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Loading } from '../../ui/Loading.tsx';
import { LobbyPage } from '../lobby/LobbyPage.tsx';

const loadTable = async () => ({ default: (await import('../live/TablePage.tsx')).TablePage });
const loadRater = async () => ({ default: (await import('../live/RaterPage.tsx')).RaterPage });
const loadDebrief = async () => ({ default: (await import('../debrief/DebriefPage.tsx')).DebriefPage });
const Table = lazy(loadTable);
const Rater = lazy(loadRater);
const Debrief = lazy(loadDebrief);

/** The page that the session's phase and one's role ask for. It changes by itself when the phase does. */
export function PhasePage() {
  const { seat } = useSession();
  const phase = useSnapshot(({ state }) => phaseOf(state));
  const atTable = isAtTable(seat.role);
  const hasAnswered = useSnapshot(({ state }) => (state.seats.get(seat.seatId)?.consent ?? null) !== null);
  useTitle(seat.title);
  useNextPages(atTable);
  switch (phase) {
    case 'lobby':
      return <LobbyPage />;
    case 'live':
    case 'paused':
      if (atTable && !hasAnswered) return <LobbyPage />; // Came late, or in somebody's place: first the brief and the question.
      return <Suspense fallback={<Loading />}>{atTable ? <Table /> : <Rater />}</Suspense>;
    case 'debrief':
      return (
        <Suspense fallback={<Loading />}>
          <Debrief />
        </Suspense>
      );
    case 'closed':
      return <Navigate to="report" replace />;
  }
}

/** Fetches what comes next ahead of time, so that no phase begins with waiting. */
function useNextPages(atTable: boolean): void {
  useEffect(() => {
    const late = () => {}; // It is fetched again when it is needed, and what goes wrong is shown then.
    Promise.all([atTable ? loadTable() : loadRater(), loadDebrief()]).catch(late);
  }, [atTable]);
}
