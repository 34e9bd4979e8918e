import { z } from 'zod';
import { roleSchema } from '../../session/seat.ts';

/** The closed list of what a request may fail with. The words on screen are the client's. */
export const errorCodes = [
  'invalid',
  'notSignedIn',
  'wrongSignIn',
  'wrongSetupToken',
  'csrf',
  /** It is there, and one sees it, but this is for others. */
  'notAllowed',
  'notFound',
  'linkUnknown',
  'nameNeeded',
  'roleTaken',
  'alreadySeated',
  'loginTaken',
  /** Somebody else changed it since it was read. */
  'changedMeanwhile',
  /** It would leave a course without a teacher, or the installation without an administrator. */
  'lastOne',
  /** Hidden for an incident. */
  'frozen',
  'tooLarge',
  'unsupported',
  'tooMany',
  'unavailable',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

const problemSchema = z.strictObject({
  /** Where in what was sent, such as `config.place`; empty for the whole. */
  path: z.string(),
  message: z.string(),
});

/** The one shape of every answer that is not a success. */
export const errorReplySchema = z.strictObject({
  error: z.enum(errorCodes),
  /** For developers. */
  message: z.string(),
  problems: z.array(problemSchema).optional(),
  /** With `alreadySeated`: the role this person has. */
  role: roleSchema.optional(),
  /** With `internal`: what to quote when asking for help. */
  id: z.string().optional(),
});
export type ErrorReply = z.infer<typeof errorReplySchema>;
