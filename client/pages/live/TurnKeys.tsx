import type { Speaker } from '@fishbowl/shared/codebook/code';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './TurnKeys.module.css';

interface TurnKeysProps {
  /** Null: nothing is marked yet. */
  readonly speaking: Speaker | null;
  readonly onMark: (speaker: Speaker, timeStamp: number) => void;
  /** Null: there is none. */
  readonly onTakeBack: (() => void) | null;
  readonly isDisabled: boolean;
}

const keys: Readonly<Record<string, Speaker>> = { ArrowUp: 'practitioner', ArrowDown: 'client' };
const speakers = ['practitioner', 'client'] as const;

/** Who speaks from now on, where the server hears nothing: two keys, wherever the focus is, or two buttons. */
export function TurnKeys({ speaking, onMark, onTakeBack, isDisabled }: TurnKeysProps) {
  const { t } = useTranslation();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const speaker = keys[event.key];
      if (isDisabled || speaker === undefined || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      if (!event.repeat) onMark(speaker, event.timeStamp);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onMark, isDisabled]);
  return (
    <section className={styles.turns} aria-label={t('turns.title')}>
      <div className={styles.keys}>
        {speakers.map((speaker) => (
          <button
            key={speaker}
            type="button"
            className={styles.key}
            data-side={speaker}
            aria-pressed={speaking === speaker}
            disabled={isDisabled}
            onClick={(event) => onMark(speaker, event.timeStamp)}
          >
            <span>{t(`turns.speaks.${speaker}`)}</span>
            <Kbd keys={t(`turns.key.${speaker}`)} />
          </button>
        ))}
      </div>
      <Button tone="quiet" isDisabled={onTakeBack === null} onPress={() => onTakeBack?.()}>
        {t('turns.takeBack')}
      </Button>
    </section>
  );
}
