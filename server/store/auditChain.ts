import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What the first entry follows. */
export const chainStart = '0'.repeat(64);

/** Where the chain ends: the number of the newest entry and its hash. */
export const auditHeadSchema = z.strictObject({ seq: z.int().nonnegative(), hash: z.string() });
export type AuditHead = z.output<typeof auditHeadSchema>;

/**
 * The setting that says where the chain ends, written with each entry. By it a loss of the newest entries is seen: by a
 * fault, or by somebody who deletes them and leaves it as it is. Whoever can write to the file can change both, and
 * nothing in the file shows that; a head that was kept elsewhere does, as in the manifest of a backup.
 */
export const auditHeadKey = 'auditHead';

export function printHead({ seq, hash }: AuditHead): string {
  return JSON.stringify({ seq, hash });
}

/** Undefined if nothing is noted, or nothing that can be read. */
export function parseHead(text: string | undefined): AuditHead | undefined {
  try {
    return auditHeadSchema.safeParse(JSON.parse(text ?? 'null')).data;
  } catch {
    return undefined;
  }
}

/** What the next entry follows. Never less than what was noted: where the newest are gone, their numbers stay open. */
export function chainEnd(noted: AuditHead | undefined, newest: AuditHead | undefined): AuditHead {
  const end = { seq: 0, hash: chainStart };
  return [noted, newest].reduce<AuditHead>((last, each) => (each && each.seq > last.seq ? each : last), end);
}

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
