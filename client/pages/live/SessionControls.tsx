import { Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './SessionControls.module.css';

interface SessionControlsProps {
  readonly phase: 'live' | 'paused';
  readonly onPause: () => void;
  readonly onResume: () => void;
  /** Begins the next numbered take. */
  readonly onTake: () => void;
  readonly onEnd: () => void;
}

/** Pause, resume, end. Ending asks once: it opens everybody's tags. */
export function SessionControls({ phase, onPause, onResume, onTake, onEnd }: SessionControlsProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const end = () => {
    setAsking(false);
    onEnd();
  };
  return (
    <div className={styles.controls}>
      {phase === 'live' ? (
        <Button icon={<Pause aria-hidden="true" />} onPress={onPause}>
          {t('controls.pause')}
        </Button>
      ) : (
        <Button tone="go" icon={<Play aria-hidden="true" />} onPress={onResume}>
          {t('controls.resume')}
        </Button>
      )}
      <Button onPress={onTake}>{t('live.retake')}</Button>
      <Button onPress={() => setAsking(true)}>{t('controls.end')}</Button>
      <Dialog
        title={t('controls.endTitle')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button tone="go" onPress={end} autoFocus>
              {t('controls.endYes')}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('controls.endNo')}</Button>
          </>
        }
      >
        <p>{t('controls.endBody')}</p>
      </Dialog>
    </div>
  );
}
