import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import styles from './Choices.module.css';

export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly detail?: string | undefined;
}

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

/** A list to choose one from, each with a line that says what it is. */
export function Choices({ label, choices, value, onChange }: ChoicesProps) {
  return (
    <RadioGroup className={styles.group ?? ''} value={value} onChange={onChange}>
      <Label className={styles.label ?? ''}>{label}</Label>
      {choices.map((choice) => (
        <Radio key={choice.id} value={choice.id} className={styles.choice ?? ''}>
          <span className={styles.title}>{choice.title}</span>
          {choice.detail && <span className={styles.detail}>{choice.detail}</span>}
        </Radio>
      ))}
    </RadioGroup>
  );
}
