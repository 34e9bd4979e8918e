import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import styles from './Options.module.css';

export interface OptionRow {
  readonly id: string;
  readonly label: string;
  /** One line that says what the choice means. */
  readonly hint: string;
  /** The control of who may choose, the chosen word for everybody else. */
  readonly value: ReactNode;
}

/** How the session is held: chosen by who leads it, read by everybody. */
export function Options({ rows, aside }: { readonly rows: readonly OptionRow[]; readonly aside?: string | undefined }) {
  const { t } = useTranslation();
  return (
    <Section title={t('options.title')} aside={aside}>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </Section>
  );
}

function Row({ row: { label, hint, value } }: { readonly row: OptionRow }) {
  const id = useId();
  return (
    <fieldset className={styles.row} aria-label={label} aria-describedby={id}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div className={styles.value}>{value}</div>
      <p id={id} className={styles.hint}>
        {hint}
      </p>
    </fieldset>
  );
}
