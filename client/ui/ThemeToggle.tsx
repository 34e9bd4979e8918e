import { Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import type { Theme } from './theme.ts';

interface ThemeToggleProps {
  readonly theme: Theme;
  readonly onChange: (theme: Theme) => void;
}

/** Changes the light of the room one is in. */
export function ThemeToggle({ theme, onChange }: ThemeToggleProps) {
  const { t } = useTranslation();
  const dark = theme === 'dark';
  return (
    <Button
      tone="icon"
      aria-label={t(dark ? 'common.toLight' : 'common.toDark')}
      onPress={() => onChange(dark ? 'light' : 'dark')}
    >
      {dark ? <Sun aria-hidden="true" /> : <Moon aria-hidden="true" />}
    </Button>
  );
}
