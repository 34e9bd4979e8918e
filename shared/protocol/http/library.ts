import { z } from 'zod';
import { scenarioSchema } from '../../scenario/scenario.ts';

const codebookCardSchema = z.strictObject({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  short: z.string(),
  codes: z.number(),
  ratings: z.number(),
  summaries: z.number(),
});
const scenarioCardSchema = z.strictObject({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  minutes: z.number(),
  level: scenarioSchema.unwrap().shape.level,
  contentNotes: z.array(z.string()).readonly(),
  /** Ids of the codebooks that suit it, the best one first. */
  codebooks: z.array(z.string()).readonly(),
  hasInterpreter: z.boolean(),
});

/** What a session can be made of, the defaults first. */
export const libraryReplySchema = z.strictObject({
  codebooks: z.array(codebookCardSchema),
  scenarios: z.array(scenarioCardSchema),
});
export type LibraryReply = z.infer<typeof libraryReplySchema>;

export const codebookParamsSchema = z.strictObject({ codebookId: z.string().min(1).max(64) });
