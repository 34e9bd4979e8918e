import { type MouseEvent, type PointerEvent, useRef } from 'react';
import type { Hue } from '../../ui/glyphs.ts';
import { Mark } from '../../ui/Mark.tsx';
import type { PadCode } from './pad.ts';
import styles from './TagKey.module.css';

interface TagKeyProps {
  readonly code: PadCode;
  readonly hue: Hue;
  /** Just pressed, by key or touch. */
  readonly isLit: boolean;
  /** A span of this code is running. */
  readonly isOpen: boolean;
  /** `timeStamp` is the moment of the press on the page's own clock (`performance.now()`), not of the release. */
  readonly onPress: (code: string, timeStamp: number) => void;
}

/**
 * A mouse or pen tags on the way down; a finger when it lifts, so that scrolling never tags, but with the time of the touch.
 * The key never takes the focus: letters keep going to the pad.
 */
export function TagKey({ code, hue, isLit, isOpen, onPress }: TagKeyProps) {
  const touchedAt = useRef<number | null>(null);
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    touchedAt.current = event.pointerType === 'touch' ? event.timeStamp : null;
    if (event.pointerType !== 'touch') onPress(code.id, event.timeStamp);
  };
  const click = (event: MouseEvent) => {
    const isPressedByKeyboard = event.detail === 0;
    if (touchedAt.current !== null) onPress(code.id, touchedAt.current);
    else if (isPressedByKeyboard) onPress(code.id, event.timeStamp);
    touchedAt.current = null;
  };
  return (
    <button
      type="button"
      className={styles.key}
      data-hue={hue}
      data-lit={isLit}
      data-open={isOpen}
      aria-pressed={isOpen || undefined}
      aria-keyshortcuts={code.key.replace('⇧', 'Shift+') || undefined}
      title={code.label}
      onPointerDown={down}
      onPointerCancel={() => {
        touchedAt.current = null;
      }}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => event.repeat && event.preventDefault()}
      onClick={click}
    >
      <span className={styles.letter} aria-hidden="true">
        {code.key}
      </span>
      <Mark hue={hue} variant={code.variant} />
      <span className={styles.label}>
        <span className={styles.full}>{code.label}</span>
        <span className={styles.short} aria-hidden="true">
          {code.short ?? code.label}
        </span>
      </span>
    </button>
  );
}
