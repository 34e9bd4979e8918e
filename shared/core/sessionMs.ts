import { z } from 'zod';

/** A week. A session that somebody forgot to end stays there: what is asked of it can still be written. */
export const maxSessionMs = 604_800_000;

/** Whole milliseconds since the session first went live. Bounded, so that no sum of them loses precision. */
export const sessionMsSchema = z.number().int().nonnegative().max(maxSessionMs);

/** Whole milliseconds since 1970, by the server's clock. */
export const wallMsSchema = z.number().int().nonnegative();
