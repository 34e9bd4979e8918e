import { Mic, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCall, useCallSnapshot } from '../../hooks/useCall.ts';
import { Button } from '../../ui/Button.tsx';

/** In a time-out the supervisor may speak; only the student hears it. */
export function SpeakControl() {
  const { t } = useTranslation();
  const call = useCall();
  const isSpeaking = useCallSnapshot(({ wished, tracks }) => wished.audio && tracks.audio !== null);
  const speak = async () => {
    if (!isSpeaking && !call.store.getState().tracks.audio) await call.openDevices();
    call.wish('audio', !isSpeaking);
  };
  return (
    <Button
      tone={isSpeaking ? 'plain' : 'go'}
      icon={isSpeaking ? <MicOff aria-hidden="true" /> : <Mic aria-hidden="true" />}
      onPress={() => void speak()}
    >
      {t(isSpeaking ? 'live.stopSpeaking' : 'live.speak')}
    </Button>
  );
}
