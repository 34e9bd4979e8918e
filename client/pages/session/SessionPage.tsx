import type { SeatReply } from '@fishbowl/shared/protocol/http/seats';
import { useEffect, useMemo, useState } from 'react';
import { Outlet } from 'react-router';
import { CallContext } from '../../hooks/useCall.ts';
import { SeatedSessionContext, useSnapshot } from '../../hooks/useSession.ts';
import { Loading } from '../../ui/Loading.tsx';
import { GoneProblem } from './GoneProblem.tsx';
import { NoSeat } from './NoSeat.tsx';
import { type OpenSession, openSession } from './openSession.ts';
import { SessionNotice } from './SessionNotice.tsx';
import { useSeat } from './useSeat.ts';

/** One seat in one session: everything under it shares one connection. */
export function SessionPage() {
  const { data: seat, error, refetch } = useSeat();
  if (error) return <NoSeat error={error} onAgain={() => void refetch()} />;
  return seat ? <Seated seat={seat} /> : <Loading />;
}

function Seated({ seat }: { readonly seat: SeatReply }) {
  const [open, setOpen] = useState<OpenSession | null>(null);
  const { sessionId, seatId, role, codebook, config } = seat; // Another name, or owner, is no other connection.
  useEffect(() => {
    const opened = openSession({ sessionId, seatId, role, codebook, config });
    setOpen(opened);
    return () => opened.close();
  }, [sessionId, seatId, role, codebook, config]);
  const seated = useMemo(() => open && { seat, session: open.session }, [seat, open]);
  if (!open || !seated) return <Loading />;
  return (
    <SeatedSessionContext value={seated}>
      <CallContext value={open.call}>
        <Linked />
      </CallContext>
    </SeatedSessionContext>
  );
}

function Linked() {
  const link = useSnapshot((snapshot) => snapshot.link);
  const isKnown = useSnapshot(({ state }) => state.config !== null);
  if (link.status === 'gone') return <GoneProblem reason={link.reason} />;
  if (isKnown) return <Outlet />;
  return (
    <>
      <SessionNotice />
      <Loading />
    </>
  );
}
