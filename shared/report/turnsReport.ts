import { z } from 'zod';
import { talkShare } from '../volley/talkShare.ts';
import type { TableTrack } from './ratingTable.ts';

const heardMs = z.number().int();

/** Who spoke, as far as somebody knows. */
export const turnsSchema = z
  .strictObject({
    source: z.enum(['imported', 'pressed', 'speech', 'column', 'none']),
    volleys: z.number().int(),
    /** The practitioner's part of the speech heard, and how much that is. */
    talkShare: z.union([
      z.strictObject({ share: z.number(), heardMs }).readonly(),
      z.strictObject({ share: z.null(), reason: z.enum(['nothingHeard', 'onlyOneHeard']), heardMs }).readonly(),
    ]),
  })
  .readonly();

export function turnsReport({ source, volleys, turns }: TableTrack): z.infer<typeof turnsSchema> {
  return { source, volleys, talkShare: talkShare(turns) };
}
