import { createHash, timingSafeEqual } from 'node:crypto';

/** `node:crypto`'s `randomBytes`, or a test's. */
export type RandomBytes = (count: number) => Buffer;

/** A secret of 256 bits to be kept by one browser. The server keeps `hashOf` of it. */
export function newToken(random: RandomBytes): string {
  return random(32).toString('base64url');
}

/** A name that nobody guesses or meets twice: 96 bits. */
export function newId(random: RandomBytes): string {
  return random(12).toString('base64url');
}

/** Tokens are random and long, so that one plain hash is enough. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Tells nothing by the time it takes, apart from the lengths. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}
