import rateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import type { App } from './App.ts';

/** Only those routes are limited that ask for it. */
export async function useRateLimit(app: App): Promise<void> {
  await app.register(rateLimit, { global: false });
}

/** For a route's `config`: so many calls a minute from one address. */
export function perAddress(max: number) {
  return { rateLimit: { max, timeWindow: 60_000 } };
}

/** Counts what a handler says is to be counted, such as wrong passwords. */
export interface Counted {
  /** Has there been too much of it? */
  exceeded(request: FastifyRequest): Promise<boolean>;
  count(request: FastifyRequest): Promise<void>;
}

export function counted(
  app: App,
  limit: { readonly max: number; readonly windowMs: number; readonly key: (request: FastifyRequest) => string },
): Counted {
  const limiter = app.createRateLimit({ max: limit.max, timeWindow: limit.windowMs, keyGenerator: limit.key });
  return {
    async exceeded(request) {
      const state = await limiter(request, { increment: false });
      return !state.isAllowed && state.remaining === 0;
    },
    async count(request) {
      await limiter(request);
    },
  };
}
