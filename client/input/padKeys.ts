import type { Codebook } from '@fishbowl/shared/codebook/codebook';

export interface KeyPress {
  readonly key: string;
  /** The physical key, such as `Digit1`. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

/** The code that a key press means while the pad has the focus; undefined if it means none. A key held down repeats it. */
export function codeForKey({ codes }: Codebook, press: KeyPress): string | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const key = keyOf(press);
  const wanted = press.shiftKey ? `shift+${key}` : key;
  return (codes.find(({ hotkey }) => hotkey === wanted) ?? codes.find(({ hotkey }) => hotkey === key && isLetter(key)))
    ?.id;
}

/** With shift a digit key types a sign that depends on the layout; the physical key still says which digit. */
function keyOf({ key, code, shiftKey }: KeyPress): string {
  return shiftKey && code.startsWith('Digit') ? code.slice('Digit'.length) : key.toLowerCase();
}

/** Caps lock and shift do not stop a letter from meaning its code. */
function isLetter(key: string): boolean {
  return key.length === 1 && key.toLowerCase() !== key.toUpperCase();
}
