/** Presses of one key nearer to one another than this are one press. */
export const samePressMs = 250;

/** `double`: the key came down twice where once was meant, most likely. `held`: the keyboard repeats it by itself. */
export type PressVerdict = 'new' | 'double' | 'held';

export interface PressFilter {
  /** `timeStampMs`: when the key or finger went down, on any one clock. */
  judge(code: string, timeStampMs: number, isRepeat?: boolean): PressVerdict;
}

/** Tells a press from the bounce of a key, a nervous finger and a keyboard that repeats. Nothing of it reaches the log. */
export function createPressFilter(): PressFilter {
  const lastMs = new Map<string, number>();
  return {
    judge(code, timeStampMs, isRepeat = false) {
      const sinceMs = Math.abs(timeStampMs - (lastMs.get(code) ?? Number.NEGATIVE_INFINITY));
      if (!isRepeat && sinceMs < samePressMs) return 'double';
      lastMs.set(code, timeStampMs);
      return isRepeat ? 'held' : 'new';
    },
  };
}
