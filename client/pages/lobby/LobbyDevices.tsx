import { useEffect, useState } from 'react';
import { useCall, useCallSnapshot } from '../../hooks/useCall.ts';
import { loudnessOf } from '../../media/loudness.ts';
import { DeviceCheck } from './DeviceCheck.tsx';

/** Camera, microphone and sound of this machine, before it counts. */
export function LobbyDevices() {
  const call = useCall();
  const own = useCallSnapshot((snapshot) => snapshot.own);
  const state = useCallSnapshot((snapshot) => snapshot.devices);
  const level = useMicrophoneLevel();
  return (
    <DeviceCheck
      stream={own}
      state={state}
      level={level}
      loudness={loudnessOf(level)}
      onAsk={() => void call.openDevices()}
      onTestTone={() => void call.testTone()}
    />
  );
}

function useMicrophoneLevel(): number {
  const call = useCall();
  const [level, setLevel] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setLevel(call.level()), 100);
    return () => clearInterval(timer);
  }, [call]);
  return level;
}
