import { type CSSProperties, type SyntheticEvent, useId, useState } from 'react';
import styles from './CodeField.module.css';
import { normaliseShortCode } from './shortCode.ts';

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** How many letters and figures a code has: six or eight. */
  readonly length: number;
  readonly hintId?: string | undefined;
  readonly invalid?: boolean;
}

/**
 * One real input with transparent text; its cells mirror it above a rule as wide as the window, and its caret is the
 * timeline's hand.
 */
export function CodeField({ label, value, onChange, length, hintId, invalid = false }: CodeFieldProps) {
  const id = useId();
  const [caret, setCaret] = useState(value.length);
  const follow = (event: SyntheticEvent<HTMLInputElement>) => setCaret(event.currentTarget.selectionEnd ?? 0);
  const place = { '--cells': length, '--caret': Math.min(caret, value.length), '--filled': value.length };
  return (
    <div className={styles.field} style={place as CSSProperties} data-invalid={invalid}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.wrap}>
        <input
          id={id}
          className={styles.input}
          value={value}
          onChange={(event) => {
            const code = normaliseShortCode(event.currentTarget.value, length);
            setCaret(Math.min(event.currentTarget.selectionEnd ?? code.length, code.length));
            onChange(code);
          }}
          onSelect={follow}
          aria-describedby={hintId}
          aria-invalid={invalid}
          type="text"
          // biome-ignore lint/a11y/noAutofocus: the page is this one field.
          autoFocus
          inputMode="text"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
        />
        <div className={styles.cells} aria-hidden="true">
          {Array.from({ length }, (_, i) => i).map((cell) => (
            <span key={cell}>{value[cell]}</span>
          ))}
        </div>
        <svg className={styles.caret} width="10" height="24" viewBox="-5 0 10 24" aria-hidden="true">
          <path d="M-5 0H5V4L0 10-5 4ZM-.75 8H.75V24H-.75Z" />
        </svg>
      </div>
      <div className={styles.rule} aria-hidden="true" />
    </div>
  );
}
