import { z } from 'zod';

/** Whole milliseconds since the session first went live. Bounded by a week, so that no sum of them loses precision. */
export const sessionMsSchema = z.number().int().nonnegative().max(604_800_000);

/** Whole milliseconds since 1970, by the server's clock. */
export const wallMsSchema = z.number().int().nonnegative();
