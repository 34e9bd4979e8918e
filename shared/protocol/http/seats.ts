import { z } from 'zod';
import { codebookSchema } from '../../codebook/codebook.ts';
import { seatIdSchema, sessionIdSchema } from '../../core/ids.ts';
import { scenarioSchema } from '../../scenario/scenario.ts';
import { sessionConfigSchema } from '../../session/config.ts';
import { roleSchema } from '../../session/seat.ts';

const { id, version, title, minutes, contentNotes, ...rest } = scenarioSchema.unwrap().shape;
const briefSchema = z.strictObject(rest).partial().extend({ id, version, title, minutes, contentNotes });

/** All that a page needs before its socket: who I am here, what I read, what I tag with. */
export const seatReplySchema = z.strictObject({
  sessionId: sessionIdSchema,
  seatId: seatIdSchema,
  role: roleSchema,
  /** Null once erased. */
  name: z.string().nullable(),
  title: z.string(),
  config: sessionConfigSchema,
  /** The one this session is pinned to, whole. */
  codebook: codebookSchema,
  /** As much of the case as this role may read. */
  brief: briefSchema,
  consentTextVersion: z.number(),
  /** Taken as a guest, by somebody who is signed in now and has no seat here: it can be kept in their account. */
  claimable: z.boolean(),
  /** Came without an account, and has none that keeps the seat. */
  guest: z.boolean(),
  /** This browser came back to a guest's seat by its link: it may neither keep it nor have its guest erased. */
  takenUp: z.boolean(),
});
export type SeatReply = z.infer<typeof seatReplySchema>;

/** What a page has saved as a file. The page tells it before it saves: without that, nothing is saved. */
export const exportedBodySchema = z.strictObject({ kind: z.enum(['tags', 'session', 'print']) });
export type ExportedBody = z.infer<typeof exportedBodySchema>;
