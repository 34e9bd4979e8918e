import type { PersonId } from '@fishbowl/shared/core/ids';
import { courseIdSchema, personIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';
import { z } from 'zod';
import type { AuditFact } from './Audit.ts';
import { type AuditHead, chained, commitmentOf } from './auditChain.ts';

/** What of an entry can be erased. */
export const auditPayloadSchema = z.strictObject({
  byId: personIdSchema.nullable(),
  aboutId: personIdSchema.optional(),
  courseId: courseIdSchema.optional(),
  sessionId: sessionIdSchema.optional(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

interface AuditRow {
  readonly seq: number;
  readonly at_ms: number;
  readonly action: string;
  readonly commitment: string;
  readonly hash: string;
  readonly salt: string;
  readonly payload_json: string;
}

/** The entry that follows `head`, and under whom it is found. */
export function auditRow(
  head: AuditHead,
  { action, alsoAboutIds = [], ...payload }: AuditFact,
  atMs: number,
  salt: string,
): { readonly row: AuditRow; readonly personIds: readonly PersonId[] } {
  const seq = head.seq + 1;
  const payloadJson = JSON.stringify(auditPayloadSchema.parse(payload));
  const commitment = commitmentOf(salt, payloadJson);
  const hash = chained(head.hash, { seq, atMs, action, commitment });
  const persons = [payload.byId, payload.aboutId, ...alsoAboutIds].filter((id) => id != null);
  return {
    row: { seq, at_ms: atMs, action, commitment, hash, salt, payload_json: payloadJson },
    personIds: [...new Set(persons)],
  };
}
