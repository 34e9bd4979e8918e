import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall, useCallSnapshot } from '../../hooks/useCall.ts';
import { useSession } from '../../hooks/useSession.ts';
import { CallNotice } from '../live/CallNotice.tsx';
import { usePeople } from '../live/usePeople.ts';
import { OwnVoice, PeopleGrid } from './PeopleGrid.tsx';

/** Everybody who wishes to be heard and seen, oneself by choice. `isTall`: nothing stands below. */
export function DebriefPeople({ isTall }: { readonly isTall: boolean }) {
  const { t } = useTranslation();
  const { seat } = useSession();
  const call = useCall();
  const [isBlocked, setBlocked] = useState(false);
  const own = useCallSnapshot((snapshot) => snapshot.own);
  const wished = useCallSnapshot((snapshot) => snapshot.wished);
  const tracks = useCallSnapshot((snapshot) => snapshot.tracks);
  const others = usePeople(({ seatId }, isHeard) => seatId !== seat.seatId && isHeard);
  const isOn = { audio: wished.audio && tracks.audio !== null, video: wished.video && tracks.video !== null };
  const turn = async (kind: 'audio' | 'video', on: boolean) => {
    if (on && tracks[kind] === null) await call.openDevices();
    call.wish(kind, on);
  };
  const me = {
    id: seat.seatId,
    name: t('people.you'),
    part: t(`people.part.${seat.role}`),
    stream: isOn.video ? own : null,
    absent: t('debrief.cameraIsOff'),
    isOwn: true,
  };
  return (
    <>
      <CallNotice isSoundBlocked={isBlocked} onPlay={() => setBlocked(false)} />
      <PeopleGrid
        people={isOn.audio || isOn.video ? [...others, me] : others}
        onBlocked={() => setBlocked(true)}
        isTall={isTall}
      />
      <OwnVoice
        microphone={isOn.audio}
        camera={isOn.video}
        onMicrophone={(on) => void turn('audio', on)}
        onCamera={(on) => void turn('video', on)}
      />
    </>
  );
}
