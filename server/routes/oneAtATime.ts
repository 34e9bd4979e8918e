import { tooMany } from './RequestError.ts';

/**
 * Whatever is given to it is done one after the other, first come, first served. What fails keeps nobody waiting. Of each
 * person one thing waits, the newest: what they had asked for before is refused.
 */
export function oneAtATime(): <T>(whose: string, work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  const newest = new Map<string, symbol>();
  return (whose, work) => {
    const mine = Symbol();
    newest.set(whose, mine);
    const done = last.then(() => {
      if (newest.get(whose) !== mine) throw tooMany();
      newest.delete(whose);
      return work();
    });
    last = done.catch(() => undefined);
    return done;
  };
}
