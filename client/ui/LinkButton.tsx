import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { type ButtonTone, buttonClass } from './Button.tsx';

interface LinkButtonProps extends Pick<LinkProps, 'state' | 'aria-label'> {
  readonly to: string;
  readonly tone?: ButtonTone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** Goes to another page and looks like a button. */
export function LinkButton({ to, tone = 'plain', icon, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} to={to} className={buttonClass(tone)}>
      {icon}
      {children}
    </Link>
  );
}
