import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Room, type Theme, themeFor } from '../ui/theme.ts';

const storageKey = 'fishbowl.theme';
const dark = '(prefers-color-scheme: dark)';

/** The light of the room that the page is in: set on the document while the page is open, chosen by the person. */
export function useTheme(room: Room): { readonly theme: Theme; readonly onChange: (theme: Theme) => void } {
  const [chosen, setChosen] = useState(readChoice);
  const systemDark = useSyncExternalStore(watchSystem, () => window.matchMedia(dark).matches);
  const theme = themeFor(room, chosen, systemDark);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return {
    theme,
    onChange: (next) => {
      sessionStorage.setItem(storageKey, next);
      setChosen(next);
    },
  };
}

function readChoice(): Theme | null {
  const stored = sessionStorage.getItem(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : null;
}

function watchSystem(onChange: () => void): () => void {
  const query = window.matchMedia(dark);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
