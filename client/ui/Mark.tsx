import { familyGlyph, type Glyph, glyphFor, type Hue } from './glyphs.ts';
import styles from './Mark.module.css';

interface MarkProps {
  readonly hue: Hue;
  /** The code's index within its family; left out: the sign of the whole family. */
  readonly variant?: number | undefined;
  readonly sizePx?: number | undefined;
  /** Rings the mark with the dashed accent of what the server has not confirmed yet. */
  readonly pending?: boolean | undefined;
}

/** The mark of a code or a family, in its hue. Always beside its name, so hidden from screen readers. */
export function Mark({ hue, variant, sizePx = 14, pending = false }: MarkProps) {
  const glyph = variant === undefined ? familyGlyph(hue) : glyphFor(hue, variant);
  return (
    <svg className={styles.mark} data-hue={hue} width={sizePx} height={sizePx} viewBox="-7 -7 14 14" aria-hidden="true">
      <MarkShape glyph={glyph} />
      {pending && <circle className={styles.pending} r="10" />}
    </svg>
  );
}

function MarkShape({ glyph }: { readonly glyph: Glyph }) {
  return (
    <>
      <path
        d={glyph.path}
        fill={glyph.fill ? 'currentColor' : 'none'}
        stroke={glyph.fill ? 'none' : 'currentColor'}
        strokeWidth={glyph.width}
      />
      {glyph.extra && <path d={glyph.extra} fill="currentColor" />}
    </>
  );
}
