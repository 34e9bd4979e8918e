import rateLimit from '@fastify/rate-limit';
import type { App } from './App.ts';

/** Only those routes are limited that ask for it. */
export async function useRateLimit(app: App): Promise<void> {
  await app.register(rateLimit, { global: false });
}

/** A whole class may sit behind one address, and reload. */
export const classPerMinute = 600;

/** A class after the end, each with a print, a table and a file to take along. */
export const takenAlongPerMinute = 200;

/** Makes the whole store anew. */
export const erasuresPerMinute = 10;

/** For a route's `config`: so many calls a minute from one address. It keeps the load down; what is guessed is counted by `TryCounter`. */
export function perAddress(max: number) {
  return { rateLimit: { max, timeWindow: 60_000 } };
}
