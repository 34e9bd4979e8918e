import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type ButtonTone, buttonClass } from './Button.tsx';

interface LinkButtonProps {
  readonly to: string;
  readonly tone?: ButtonTone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** Goes to another page and looks like a button. */
export function LinkButton({ to, tone = 'plain', icon, children }: LinkButtonProps) {
  return (
    <Link to={to} className={buttonClass(tone)}>
      {icon}
      {children}
    </Link>
  );
}
