import { z } from 'zod';

/** Whose speech a code describes. */
export const speakerSchema = z.enum(['practitioner', 'client']);

/** Whether a behaviour helps (+), hinders (-) or is neither (0). */
export const polaritySchema = z.enum(['+', '-', '0']);

const millisecondsSchema = z.number().int().nonnegative();

/** One thing that can be tagged. */
export const codeSchema = z
  .strictObject({
    id: z.string().max(32).regex(/^[^*]/, 'expected a name that does not begin with *'),
    label: z.string().min(1),
    definition: z.string(),
    examples: z.array(z.string()).readonly(),
    /** What it is easily taken for, and what to do then. */
    notThis: z.string().optional(),
    family: z.string().min(1),
    speaker: speakerSchema,
    polarity: polaritySchema,
    extent: z.enum(['point', 'span']),
    /** One character, or `shift+` and one character. A code without one is reached by touch and menu. */
    hotkey: z
      .string()
      .regex(/^(shift\+)?\S$/, 'expected one character, or shift+ and one character')
      .optional(),
    /** How long the press comes after the behaviour; taken off the time of the press. */
    lagMs: millisecondsSchema.optional(),
    /** How long the press comes before the behaviour; added to the time of the press. */
    leadMs: millisecondsSchema.optional(),
    /** A press makes a span of this length, and a second press while it lasts draws it out by as much again. */
    spanMs: z.number().int().positive().max(600_000).optional(),
    /** Of the spans in one group at most one is open at a time: opening one closes the other. */
    exclusiveGroup: z.string().min(1).optional(),
    /** Where it can be seen, where not every setting shows it. */
    observable: z.string().optional(),
  })
  .readonly();

export type Speaker = z.infer<typeof speakerSchema>;
export type Code = z.infer<typeof codeSchema>;
