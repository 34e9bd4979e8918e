import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { CallContext } from '../../hooks/useCall.ts';
import { useConfig } from '../../hooks/useConfig.ts';
import { useSession } from '../../hooks/useSession.ts';
import { useTheme } from '../../hooks/useTheme.ts';
import { Bar } from '../../ui/Bar.tsx';
import { ThemeToggle } from '../../ui/ThemeToggle.tsx';
import { SessionMenu } from '../incident/SessionMenu.tsx';
import { ClaimNotice } from '../session/ClaimNotice.tsx';
import { KeepingNotice } from '../session/KeepingNotice.tsx';
import { OtherDevice } from '../session/OtherDevice.tsx';
import { RefusalLine } from '../session/RefusalLine.tsx';
import { SessionNotice } from '../session/SessionNotice.tsx';
import { Unconfirmed } from '../session/Unconfirmed.tsx';
import { OwnTask } from '../tasks/OwnTask.tsx';
import { SessionCoverage } from '../tasks/SessionCoverage.tsx';
import { WhoSeesButton } from '../whoSees/WhoSeesButton.tsx';
import { Brief } from './Brief.tsx';
import { briefOf } from './briefOf.ts';
import { Lobby } from './Lobby.tsx';
import { LobbyAction } from './LobbyAction.tsx';
import { LobbyConsent } from './LobbyConsent.tsx';
import { LobbyDevices } from './LobbyDevices.tsx';
import { LobbyOptions } from './LobbyOptions.tsx';
import { LobbyPeople } from './LobbyPeople.tsx';

/** Everybody's first page: read, check, agree, see who is here. */
export function LobbyPage() {
  const { t } = useTranslation();
  const { seat } = useSession();
  const theme = useTheme('reading');
  const config = useConfig();
  const inCall = useContext(CallContext) !== null;
  const minutes = seat.brief.minutes;
  return (
    <>
      <Bar title={seat.title} facts={[seat.codebook.short]}>
        <Unconfirmed />
        <OtherDevice />
        <SessionMenu />
        <ThemeToggle {...theme} />
      </Bar>
      <Lobby
        title={seat.title}
        lead={t(`lobby.youAre.${seat.role}`, { minutes })}
        action={<LobbyAction />}
        banner={
          <>
            <SessionNotice />
            <KeepingNotice />
            <ClaimNotice />
          </>
        }
        brief={<Brief {...briefOf({ ...seat, config }, t)} />}
        devices={inCall ? <LobbyDevices /> : undefined}
        who={
          <>
            <LobbyPeople />
            <WhoSeesButton sessionId={seat.sessionId} />
          </>
        }
        session={
          <>
            <LobbyOptions />
            {seat.role === 'observer' && <OwnTask />}
            {seat.role === 'supervisor' && <SessionCoverage />}
          </>
        }
        consent={<LobbyConsent />}
        isLeading={seat.role === 'supervisor'}
      />
      <RefusalLine />
    </>
  );
}
