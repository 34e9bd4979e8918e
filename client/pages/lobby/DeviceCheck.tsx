import { Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { LevelMeter } from '../../ui/LevelMeter.tsx';
import line from '../../ui/Line.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Video } from '../../ui/Video.tsx';
import styles from './DeviceCheck.module.css';

/** How loud it is, in the words on screen. */
export type LoudnessWord = 'silent' | 'quiet' | 'good' | 'loud';

interface DeviceCheckProps {
  readonly stream: MediaStream | null;
  /** Not asked yet, waiting for the browser's question, running, or failed for a reason. */
  readonly state: 'idle' | 'asking' | 'on' | 'denied' | 'missing' | 'busy' | 'insecure';
  readonly level: number;
  readonly loudness: LoudnessWord;
  readonly onAsk: () => void;
  readonly onTestTone: () => void;
}

/** Own picture, microphone level, a test tone; and what to do when the browser gives no camera. */
export function DeviceCheck({ stream, state, level, loudness, onAsk, onTestTone }: DeviceCheckProps) {
  const { t } = useTranslation();
  const failed = state !== 'idle' && state !== 'asking' && state !== 'on';
  return (
    <Section title={t('devices.title')}>
      <div className={styles.devices}>
        <Video stream={stream} own label={t('devices.own')} absent={t(`devices.absent.${failed ? 'failed' : state}`)} />
        {state === 'idle' && <Button onPress={onAsk}>{t('devices.ask')}</Button>}
        {failed && (
          <Notice
            tone="fault"
            title={t(`devices.${state}.title`)}
            action={<Button onPress={onAsk}>{t('devices.again')}</Button>}
          >
            {t(`devices.${state}.help`)}
          </Notice>
        )}
        <div>
          <div className={cx(line.row, styles.row)}>
            <span className={styles.label}>{t('devices.microphone')}</span>
            <LevelMeter level={level} label={t('devices.microphone')} words={t(`devices.loudness.${loudness}`)} />
            <span>{state === 'on' && t(`devices.loudness.${loudness}`)}</span>
          </div>
          <div className={cx(line.row, styles.row)}>
            <span className={styles.label}>{t('devices.sound')}</span>
            <Button tone="quiet" icon={<Volume2 aria-hidden="true" />} onPress={onTestTone}>
              {t('devices.tone')}
            </Button>
          </div>
        </div>
      </div>
    </Section>
  );
}
