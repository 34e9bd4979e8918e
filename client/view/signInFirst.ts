import { z } from 'zod';

const stateSchema = z.object({ from: z.string().startsWith('/') });

/** For the history state of the sign-in page: where to go on afterwards. */
export function signInFirst(from: string): z.infer<typeof stateSchema> {
  return { from };
}

/** Where to go after signing in; the list of sessions for who came by themselves. */
export function cameFrom(state: unknown): string {
  return stateSchema.safeParse(state).data?.from ?? '/home';
}
