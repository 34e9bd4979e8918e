/** So many wrong ones in a stretch of time. */
export interface TryLimit {
  /** What is counted; a part of what it is kept under. */
  readonly name: string;
  readonly max: number;
  readonly windowMs: number;
}

const minuteMs = 60_000;

/**
 * Wrong passwords: from one address, where a whole class may sit, for whichever logins; and for one login, from wherever.
 * Few of those in a quarter of an hour, so that who mistypes soon goes on; few in a day, so that nobody gets far over the
 * years.
 */
export const wrongPasswords = {
  fromOne: { name: 'wrong password, one address', max: 60, windowMs: minuteMs },
  forAWhile: { name: 'wrong password', max: 20, windowMs: 15 * minuteMs },
  forADay: { name: 'wrong password, day', max: 100, windowMs: 24 * 60 * minuteMs },
} as const satisfies Record<string, TryLimit>;

/** Wrong codes: from one address, where a whole class may sit, and from all together, so that many addresses guess no better. */
export function wrongCodes(kind: 'session' | 'course') {
  return {
    fromOne: { name: `wrong ${kind} code, one address`, max: 60, windowMs: minuteMs },
    fromAll: { name: `wrong ${kind} code, all`, max: 1_000, windowMs: 10 * minuteMs },
  } as const satisfies Record<string, TryLimit>;
}
