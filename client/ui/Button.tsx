import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';
import { cx } from './cx.ts';

/** `go`: the one next step of a page. `quiet`: beside other things. `icon`: a lone icon, which needs an `aria-label`. */
export type ButtonTone = 'plain' | 'go' | 'quiet' | 'icon';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style' | 'disabled' | 'onClick'> {
  readonly tone?: ButtonTone;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean | undefined;
  /** By pointer, finger, Enter or Space. */
  readonly onPress?: (() => void) | undefined;
}

/** The class of a button, for links that look like one. */
export function buttonClass(tone: ButtonTone): string {
  return cx(styles.button, tone !== 'plain' && styles[tone]);
}

/** The browser's own button: a library's would be a sixth of what the way in has to load. */
export function Button({ tone = 'plain', icon, isDisabled, onPress, type = 'button', children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={buttonClass(tone)} disabled={isDisabled} onClick={() => onPress?.()}>
      {icon}
      {children}
    </button>
  );
}
