import { z } from 'zod';
import { polaritySchema } from './code.ts';

const anchorsSchema = z.record(z.string(), z.string()).readonly();

/** A scale from `min` to `max`; `anchors` puts words to some of its values. */
const scaleSchema = z
  .strictObject({
    min: z.number(),
    max: z.number(),
    step: z.number().positive(),
    /** Where a rater starts; null: nowhere, the rater must choose. */
    default: z.number().nullable(),
    anchors: anchorsSchema,
  })
  .readonly();

/** One thing that is rated at the end. May have a code's id: then it rates the behaviour which that code tags. */
export const ratingSchema = z
  .strictObject({
    id: z.string().min(1).max(32),
    label: z.string().min(1),
    definition: z.string(),
    scale: scaleSchema,
    /** A second judgement of the same item, such as competence beside frequency. */
    secondScale: z
      .strictObject({ label: z.string().min(1), na: z.boolean(), ...scaleSchema.unwrap().shape })
      .readonly()
      .optional(),
    /** "Does not apply" may be chosen. */
    na: z.boolean(),
    group: z.string().optional(),
    polarity: polaritySchema.optional(),
  })
  .readonly();
