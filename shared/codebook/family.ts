import { z } from 'zod';

/** What a family looks like; each hue has one silhouette of its own. A name for looks, not for meaning. */
export const hueSchema = z.enum([
  'question',
  'reflection',
  'adherent',
  'information',
  'nonadherent',
  'summary',
  'client',
  'other',
]);

export const familySchema = z
  .strictObject({ id: z.string().min(1).max(32), label: z.string().min(1), hue: hueSchema })
  .readonly();

export type Hue = z.infer<typeof hueSchema>;
