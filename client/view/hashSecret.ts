import { z } from 'zod';

const secret = z.string().regex(/^[\w.-]{1,200}$/);
const stateSchema = z.object({ secret });

/** For the history state of a page that has taken what stood behind its `#` out of the address. */
export function keptSecret(hash: string): z.infer<typeof stateSchema> | null {
  const found = secret.safeParse(hash.replace(/^#/, ''));
  return found.success ? { secret: found.data } : null;
}

/** What stands behind the `#`, or stood there until the page took it out of the address. Null: nothing legible. */
export function secretOf(hash: string, state: unknown): string | null {
  if (hash !== '' && hash !== '#') return keptSecret(hash)?.secret ?? null;
  return stateSchema.safeParse(state).data?.secret ?? null;
}
