import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import opened from './Choices.module.css';
import styles from './Select.module.css';

export interface Choice {
  readonly id: string;
  readonly title: string;
  /** A line that says what it is. */
  readonly detail?: string | undefined;
}

interface SelectProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
}

/** One of many, as a row: label left, choice right. Each choice may say in a line what it is. */
export function Select({ label, choices, value, onChange, placeholder = '' }: SelectProps) {
  return (
    <AriaSelect
      className={styles.select ?? ''}
      placeholder={placeholder}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''}>
          {({ selectedText }: { readonly selectedText: string }) => selectedText || placeholder}
        </SelectValue>
        <ChevronDown size={16} strokeWidth={1.5} aria-hidden="true" />
      </Button>
      <Popover className={opened.popover ?? ''}>
        <ListBox className={opened.list ?? ''} items={choices}>
          {(choice) => (
            <ListBoxItem className={opened.item ?? ''} id={choice.id} textValue={choice.title}>
              <span>{choice.title}</span>
              {choice.detail && <span className={styles.detail}>{choice.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
