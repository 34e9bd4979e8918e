const hourMs = 3_600_000;
/** A sign-in ends when it was not used for so long, and in any case after so long. */
export const signInLimits = { idleMs: 12 * hourMs, totalMs: 14 * 24 * hourMs } as const;
