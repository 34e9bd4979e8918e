import type { Hue } from '../../ui/glyphs.ts';

/** One key of the pad. */
export interface PadCode {
  readonly id: string;
  readonly label: string;
  /** For narrow keys; the label where there is none. */
  readonly short?: string | undefined;
  /** As printed on the key: "Q", "⇧1"; empty where it has none. */
  readonly key: string;
  /** The code's index within its family. */
  readonly variant: number;
}

/** One column of the pad. */
export interface PadFamily {
  readonly id: string;
  readonly title: string;
  readonly hue: Hue;
  /** Part of this rater's task. Without tasks: every family is. */
  readonly isTask: boolean;
  readonly codes: readonly PadCode[];
}
