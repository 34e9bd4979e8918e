import { createHash } from 'node:crypto';

/** What the first entry follows. */
export const chainStart = '0'.repeat(64);

/** A payload hidden behind a salt: without the salt nobody can find out by trying what it was. SHA-256, hexadecimal. */
export function commitmentOf(salt: string, payload: string): string {
  return sha256(JSON.stringify([salt, payload]));
}

interface Link {
  readonly seq: number;
  readonly atMs: number;
  readonly action: string;
  readonly commitment: string;
}

/** An entry's place in the chain: it changes with anything before it. SHA-256, hexadecimal. */
export function chained(before: string, { seq, atMs, action, commitment }: Link): string {
  return sha256(JSON.stringify([before, seq, atMs, action, commitment]));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
