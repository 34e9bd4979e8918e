import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import styles from './SegmentedControl.module.css';

interface SegmentedControlProps<Value extends string> {
  /** Read out; shown only with `labelShown`. */
  readonly label: string;
  readonly labelShown?: boolean;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** Null: nothing chosen yet. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
}

/** Two to four choices side by side; the chosen one is filled with ink. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, labelShown = false, options, value, onChange, isDisabled = false } = props;
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <RadioGroup
      className={styles.group ?? ''}
      orientation="horizontal"
      value={value}
      onChange={choose}
      isDisabled={isDisabled}
      {...(labelShown ? {} : { 'aria-label': label })}
    >
      {labelShown && <Label className={styles.label ?? ''}>{label}</Label>}
      <div className={styles.segments}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles.segment ?? ''}>
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
