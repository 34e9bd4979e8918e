import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import styles from './CueLine.module.css';

interface CueLineProps {
  /** Null: nothing was said yet. */
  readonly text: string | null;
  readonly isWaiting: boolean;
  readonly onSeen: () => void;
}

/** A few words from the supervisor, near the lower edge, until the student has seen them; then they fade. */
export function CueLine({ text, isWaiting, onSeen }: CueLineProps) {
  const { t } = useTranslation();
  const id = useId();
  const button = useRef<HTMLDivElement>(null);
  // Space or Enter says "seen", and does not call a time-out because that was pressed before.
  useEffect(() => {
    if (isWaiting) button.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isWaiting]);
  return (
    <div className={styles.cue} data-waiting={isWaiting}>
      <p id={id} className={styles.words} aria-live="polite">
        {text}
      </p>
      <div ref={button}>
        {isWaiting && (
          <Button aria-describedby={id} onPress={onSeen}>
            {t('cue.gotIt')}
          </Button>
        )}
      </div>
    </div>
  );
}
