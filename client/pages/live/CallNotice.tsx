import { useTranslation } from 'react-i18next';
import { useCall, useCallSnapshot } from '../../hooks/useCall.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SoundNotice } from './SoundNotice.tsx';

interface CallNoticeProps {
  readonly isSoundBlocked: boolean;
  readonly onPlay: () => void;
}

/** What is wrong with the call, if anything, and what to do. */
export function CallNotice({ isSoundBlocked, onPlay }: CallNoticeProps) {
  const { t } = useTranslation();
  const call = useCall();
  const link = useCallSnapshot(({ view }) => view.link);
  const needsDevices = useCallSnapshot(({ wished, tracks }) => wished.audio && tracks.audio === null);
  const isAsking = useCallSnapshot(({ devices }) => devices === 'asking');
  const play = () => {
    for (const video of document.querySelectorAll('video')) void video.play().catch(() => {});
    onPlay();
  };
  if (link === 'unavailable') return <Notice tone="fault" title={t('live.noCalls')} />;
  if (link === 'interrupted') return <Notice tone="fault" title={t('live.mediaInterrupted')} />;
  if (needsDevices) {
    const turnOn = (
      <Button tone="go" isDisabled={isAsking} onPress={() => void call.openDevices()}>
        {t('table.devicesOn')}
      </Button>
    );
    return <Notice tone="calm" title={t('table.devices')} action={turnOn} />;
  }
  return isSoundBlocked ? <SoundNotice onPlay={play} /> : null;
}
