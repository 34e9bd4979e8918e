import { z } from 'zod';

export const healthReplySchema = z.strictObject({
  status: z.literal('ok'),
  version: z.string(),
  /** False: no media worker, so no calls; `room` sessions work. */
  media: z.boolean(),
  uptimeS: z.number(),
});
