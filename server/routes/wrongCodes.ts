import type { FastifyRequest } from 'fastify';
import type { App } from '../plugins/App.ts';
import { counted } from '../plugins/rateLimit.ts';
import { RequestError } from './RequestError.ts';

/** Wrong codes in a minute: from one address, and from all together, so that many addresses guess no better. */
export const wrongCodesPerMinute = { fromOne: 200, fromAll: 1_000 } as const;

export interface WrongCodes {
  /** Throws after too many wrong ones. */
  refuseIfMany(request: FastifyRequest): Promise<void>;
  count(request: FastifyRequest): Promise<void>;
}

/** Counts wrong codes, so that nobody finds one by trying. */
export function wrongCodes(app: App): WrongCodes {
  const limits = [
    counted(app, { max: wrongCodesPerMinute.fromOne, windowMs: 60_000, key: ({ ip }) => ip }),
    counted(app, { max: wrongCodesPerMinute.fromAll, windowMs: 60_000, key: () => 'all' }),
  ];
  return {
    async refuseIfMany(request) {
      for (const limit of limits) {
        if (await limit.exceeded(request)) throw new RequestError('tooMany', 'too many wrong codes; wait a little');
      }
    },
    async count(request) {
      for (const limit of limits) await limit.count(request);
    },
  };
}
