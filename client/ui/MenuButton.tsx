import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { buttonClass } from './Button.tsx';
import opened from './Choices.module.css';
import styles from './MenuButton.module.css';

export interface MenuAction {
  readonly id: string;
  readonly title: string;
  /** One line: what one gets. */
  readonly detail?: string | undefined;
  readonly onAction: () => void;
}

interface MenuButtonProps {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly actions: readonly MenuAction[];
  /** Only the icon is shown; the label is read out. */
  readonly isIconOnly?: boolean;
}

/** A quiet button with a few things to do behind it. */
export function MenuButton({ label, icon, actions, isIconOnly = false }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button className={buttonClass(isIconOnly ? 'icon' : 'quiet')} {...(isIconOnly && { 'aria-label': label })}>
        {icon}
        {!isIconOnly && label}
      </Button>
      <Popover className={opened.popover ?? ''} placement="bottom end">
        <Menu className={opened.list ?? ''} aria-label={label}>
          {actions.map(({ id, title, detail, onAction }) => (
            <MenuItem key={id} id={id} className={opened.item ?? ''} textValue={title} onAction={onAction}>
              <span>{title}</span> {detail && <span className={styles.detail}>{detail}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
