import { z } from 'zod';

/** What a student must do before the client tells a fact. */
export const gateSchema = z.enum(['open', 'reflect', 'empathy', 'permission', 'affirm', 'ask']);

const cueSchema = z.strictObject({ code: z.string().min(1), line: z.string().min(1) }).readonly();
const linesSchema = z.array(z.string().min(1)).readonly();

/** A case to play. A version never changes: a session is pinned to `id` and `version`. Fictional, in own words. */
export const scenarioSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
    version: z.number().int().positive(),
    title: z.string().min(1),
    /** Ids of the codebooks that suit it, the best one first. */
    codebooks: z.array(z.string()).readonly(),
    minutes: z.number().int().positive(),
    level: z.enum(['basic', 'intermediate', 'advanced']),
    changeGoal: z.string().min(1),
    contentNotes: linesSchema,
    safetyNote: z.string().optional(),
    studentBrief: z.string().min(1),
    actorBrief: z.string().min(1),
    /** Present where an interpreter sits at the table. */
    interpreterBrief: z.string().optional(),
    manner: z.string().min(1),
    openingLine: z.string().min(1),
    disclosures: z.array(z.strictObject({ fact: z.string().min(1), gate: gateSchema }).readonly()).readonly(),
    changeCues: z.array(cueSchema).readonly(),
    sustainCues: z.array(cueSchema).readonly(),
    reactionRules: linesSchema,
    traps: linesSchema,
    goodEnding: z.string().min(1),
  })
  .readonly();

export type Gate = z.infer<typeof gateSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
