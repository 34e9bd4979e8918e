import { z } from 'zod';

/** What an instrument counts in one volley, as data. */
export const volleyRuleSchema = z
  .strictObject({
    /**
     * Each counts once in a volley: for the first of its codes that was tagged there. A code that stands in no slot is
     * counted each time.
     */
    slots: z.array(z.array(z.string()).min(1).readonly()).min(1).readonly(),
    source: z.string().trim().min(1, 'a rule needs its source'),
  })
  .readonly();

export type VolleyRule = z.infer<typeof volleyRuleSchema>;

/** Of the codes tagged in one volley those that count, in the order of the slots. */
export function countedInVolley({ slots }: Pick<VolleyRule, 'slots'>, codes: readonly string[]): readonly string[] {
  const tagged = new Set(codes);
  return slots.flatMap((slot) => slot.filter((code) => tagged.has(code)).slice(0, 1));
}
