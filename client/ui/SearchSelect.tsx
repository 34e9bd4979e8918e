import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import opened from './Choices.module.css';
import styles from './SearchSelect.module.css';
import type { Choice } from './Select.tsx';

interface SearchSelectProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

/** One of many, found by typing a part of its name. */
export function SearchSelect({ label, choices, value, onChange }: SearchSelectProps) {
  return (
    <ComboBox
      className={styles.select ?? ''}
      menuTrigger="focus"
      defaultItems={choices}
      value={value}
      onChange={(key) => key !== null && key !== value && onChange(String(key))}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.field}>
        <Input className={styles.input ?? ''} />
        <Button className={styles.button ?? ''}>
          <ChevronDown size={16} strokeWidth={1.5} aria-hidden="true" />
        </Button>
      </div>
      <Popover className={opened.popover ?? ''}>
        <ListBox className={opened.list ?? ''}>
          {(choice: Choice) => (
            <ListBoxItem className={opened.item ?? ''} id={choice.id} textValue={choice.title}>
              {choice.title}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
