import { useId } from 'react';
import { cx } from './cx.ts';
import styles from './TextField.module.css';

interface TextAreaProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly maxLength: number;
  readonly isRequired?: boolean;
}

/** A few lines of text on a rule. */
export function TextArea({ label, hint, value, onChange, maxLength, isRequired }: TextAreaProps) {
  const id = useId();
  const hintId = `${id}hint`;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={cx(styles.input, styles.lines)}
        rows={3}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={maxLength}
        aria-describedby={hint ? hintId : undefined}
        aria-required={isRequired}
      />
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
