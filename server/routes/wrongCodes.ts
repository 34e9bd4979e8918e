import type { FastifyRequest } from 'fastify';
import type { TryCounter } from '../auth/TryCounter.ts';
import { wrongCodes as limitsOf } from '../auth/tryLimits.ts';
import { linkUnknown, tooMany } from './RequestError.ts';

export interface WrongCodes {
  /** What `work` finds behind a code. Throws if that is nothing, or if there were too many wrong codes. */
  lookUp<T>(request: FastifyRequest, work: () => Promise<T | undefined>): Promise<T>;
}

/** Counts wrong codes of one kind, so that nobody finds one by trying. */
export function wrongCodes(tries: TryCounter, kind: 'session' | 'course'): WrongCodes {
  const { fromOne, fromAll } = limitsOf(kind);
  return {
    async lookUp({ ip }, work) {
      const against = [
        { limit: fromOne, of: ip },
        { limit: fromAll, of: '' },
      ];
      const found = await tries.attempt(against, work);
      if (found.ok) return found.value;
      throw found.error === 'tooMany' ? tooMany() : linkUnknown();
    },
  };
}
