import { type ComponentProps, useId } from 'react';
import styles from './TextField.module.css';

type InputProps = Pick<
  ComponentProps<'input'>,
  'type' | 'autoComplete' | 'autoFocus' | 'maxLength' | 'placeholder' | 'onKeyDown'
>;

interface TextFieldProps extends InputProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and what would be right. Shown under the field and tied to it. */
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isRequired?: boolean;
}

/** One line of text on a rule. */
export function TextField({ label, hint, error, onChange, isRequired, ...input }: TextFieldProps) {
  const id = useId();
  const hintId = `${id}hint`;
  const errorId = `${id}error`;
  const told = [...(hint ? [hintId] : []), ...(error ? [errorId] : [])].join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        type="text"
        {...input}
        id={id}
        className={styles.input}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-describedby={told || undefined}
        aria-invalid={error !== undefined}
        aria-required={isRequired}
      />
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
