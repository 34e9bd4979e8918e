import { phaseOf } from '@fishbowl/shared/session/phaseOf';
import { isAtTable, type Role } from '@fishbowl/shared/session/seat';
import { type ReactNode, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallContext, useCallSnapshot } from '../../hooks/useCall.ts';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { useTheme } from '../../hooks/useTheme.ts';
import { SessionMenu } from '../incident/SessionMenu.tsx';
import { RefusalLine } from '../session/RefusalLine.tsx';
import { SessionNotice } from '../session/SessionNotice.tsx';
import { CallNotice } from './CallNotice.tsx';
import { DialControl } from './DialControl.tsx';
import { LiveTable } from './LiveTable.tsx';
import { StudentCue } from './StudentCue.tsx';
import { usePeople } from './usePeople.ts';
import { Watching } from './Watching.tsx';

/** Student, actor and interpreter while it runs: the others, large; a time-out; nothing of what is tagged. */
export function TablePage() {
  const inCall = useContext(CallContext) !== null;
  useTheme('observation');
  return (
    <>
      {inCall ? <CallTable /> : <Table />}
      <RefusalLine />
    </>
  );
}

function CallTable() {
  const own = useCallSnapshot((snapshot) => snapshot.own);
  const [isBlocked, setBlocked] = useState(false);
  return (
    <Table own={own} onBlocked={() => setBlocked(true)}>
      <CallNotice isSoundBlocked={isBlocked} onPlay={() => setBlocked(false)} />
    </Table>
  );
}

interface TableProps {
  /** Left out where the conversation is in the room. */
  readonly own?: MediaStream | null;
  readonly onBlocked?: () => void;
  readonly children?: ReactNode;
}

function Table({ own, onBlocked, children }: TableProps) {
  const { seat, session } = useSession();
  const { t } = useTranslation();
  const take = useSnapshot(({ state }) => state.takes.at(-1)?.number);
  const paused = useSnapshot(({ state }) => (phaseOf(state) === 'paused' ? state.pauses.at(-1)?.reason : undefined));
  const others = usePeople(({ seatId, role }, isHeard) => seatId !== seat.seatId && (isAtTable(role) || isHeard));
  return (
    <LiveTable
      others={others}
      own={own}
      paused={paused && (paused === 'incident' ? 'incident' : 'timeOut')}
      menu={<SessionMenu />}
      onTimeOut={() => session.ask({ type: 'callTimeOut' })}
      watching={
        <>
          {take && <p>{t('live.take', { number: take })}</p>}
          <Watching />
        </>
      }
      middle={<OwnPart role={seat.role} />}
      banner={
        <>
          <SessionNotice />
          {children}
        </>
      }
      onBlocked={onBlocked}
    />
  );
}

function OwnPart({ role }: { readonly role: Role }) {
  if (role === 'student') return <StudentCue />;
  return role === 'actor' ? <DialControl /> : null;
}
