import { z } from 'zod';

/** Who has no account has no login: it is the name, typed again. */
export const guestErasureBodySchema = z.strictObject({ name: z.string().min(1).max(80) });
export type GuestErasureBody = z.infer<typeof guestErasureBodySchema>;

/** The same name, however it is typed. */
export function isSameName(typed: string, name: string): boolean {
  return plain(typed) === plain(name);
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
