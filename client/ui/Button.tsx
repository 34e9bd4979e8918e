import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './Button.module.css';
import { cx } from './cx.ts';

/** `go`: the one next step of a page. `quiet`: beside other things. `icon`: a lone icon, which needs an `aria-label`. */
export type ButtonTone = 'plain' | 'go' | 'quiet' | 'icon';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly tone?: ButtonTone;
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
}

/** The class of a button, for links that look like one. */
export function buttonClass(tone: ButtonTone): string {
  return cx(styles.button, tone !== 'plain' && styles[tone]);
}

export function Button({ tone = 'plain', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={buttonClass(tone)}>
      {icon}
      {children}
    </AriaButton>
  );
}
