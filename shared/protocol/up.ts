import { z } from 'zod';
import { commandSchema } from '../session/command.ts';
import { placeSchema } from '../session/pointing.ts';

const joinMessageSchema = z.strictObject({
  type: z.literal('join'),
  protocolVersion: z.number().int(),
  /** What this browser has of its own stream; the server answers with what follows. */
  epoch: z.number().int().nonnegative(),
  n: z.number().int().nonnegative(),
  /** Of how many of those it knows that their text has been erased. Absent: of none. */
  erased: z.number().int().nonnegative().optional(),
});
const commandMessageSchema = z.strictObject({ type: z.literal('command'), command: commandSchema });
/** Asks what time it is; `token` comes back with the answer. */
const timeMessageSchema = z.strictObject({ type: z.literal('time'), token: z.number().int().nonnegative() });
/** Where the supervisor is in the debrief; see `pointing.ts`. */
const pointMessageSchema = placeSchema.extend({ type: z.literal('point') });

/** Everything a browser may say, media apart (see `media.ts`). */
export const upMessageSchema = z.discriminatedUnion('type', [
  joinMessageSchema,
  commandMessageSchema,
  timeMessageSchema,
  pointMessageSchema,
]);
export type UpMessage = z.infer<typeof upMessageSchema>;
