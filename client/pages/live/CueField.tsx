import { maxCueWords } from '@fishbowl/shared/session/tableAction';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import styles from './CueField.module.css';

interface CueFieldProps {
  readonly value: string;
  readonly words: number;
  /** Until the next one may go; 0: now. */
  readonly waitSeconds: number;
  readonly ready: readonly string[];
  /** What became of the last one: "Slow down", seen. */
  readonly last: string | null;
  readonly isDisabled: boolean;
  readonly onChange: (text: string) => void;
  readonly onSend: (text: string) => void;
  /** Enter or Esc: nothing more is typed here. */
  readonly onDone: () => void;
}

/** A word to the student: one line, at most four words, a ready-made one with one press. */
export function CueField({
  value,
  words,
  waitSeconds,
  ready,
  last,
  isDisabled,
  onChange,
  onSend,
  onDone,
}: CueFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const isTooLong = words > maxCueWords;
  const mayNotSend = isDisabled || waitSeconds > 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const sends = event.key === 'Enter' && !mayNotSend && words > 0 && !isTooLong;
    if (sends) onSend(value);
    if (event.key === 'Escape') onChange('');
    if (sends || event.key === 'Escape') onDone();
  };
  return (
    <section className={styles.cue}>
      <div className={styles.head}>
        <label htmlFor={id}>{t('cue.label')}</label>
        <span id={`${id}count`} data-long={isTooLong}>
          {t('cue.words', { words, most: maxCueWords })}
        </span>
        <span className={styles.wait}>{waitSeconds > 0 && t('cue.wait', { count: waitSeconds })}</span>
      </div>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={60}
        autoComplete="off"
        placeholder={t('cue.placeholder')}
        aria-describedby={`${id}count`}
        aria-invalid={isTooLong}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.ready}>
        {ready.map((text) => (
          <Button key={text} tone="quiet" isDisabled={mayNotSend} onPress={() => onSend(text)}>
            {text}
          </Button>
        ))}
      </div>
      <p className={styles.last} role="status">
        {last}
      </p>
    </section>
  );
}
