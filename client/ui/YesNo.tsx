import { useTranslation } from 'react-i18next';
import { SegmentedControl } from './SegmentedControl.tsx';

interface YesNoProps {
  readonly label: string;
  /** Null: not answered. */
  readonly value: boolean | null;
  readonly onChange: (yes: boolean) => void;
}

/** An answer that nobody has given for you: neither side is chosen until the person chooses. */
export function YesNo({ label, value, onChange }: YesNoProps) {
  const { t } = useTranslation();
  const options = [
    { value: 'yes', label: t('common.yes') },
    { value: 'no', label: t('common.no') },
  ] as const;
  return (
    <SegmentedControl
      label={label}
      options={options}
      value={value === null ? null : value ? 'yes' : 'no'}
      onChange={(answer) => onChange(answer === 'yes')}
    />
  );
}
