import { z } from 'zod';

/** The reply of a route that has nothing to tell but that it is done. */
export const nothing = { 204: z.null() };
