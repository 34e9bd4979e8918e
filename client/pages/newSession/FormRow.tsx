import { type ReactNode, useId } from 'react';
import styles from './FormRow.module.css';

interface FormRowProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}

/** A row of a form: what it is about at the left, the choice and what it means at the right. */
export function FormRow({ label, hint, children }: FormRowProps) {
  const id = useId();
  return (
    <fieldset className={styles.row} aria-describedby={hint === undefined ? undefined : id}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div>
        {children}
        {hint !== undefined && (
          <p id={id} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
    </fieldset>
  );
}
