import { setImmediate as turn } from 'node:timers/promises';

/** Does something with each of many, and lets all else have its turn after every `few`: live sessions run beside it (N77). */
export async function inTurns<T, U>(
  many: readonly T[],
  few: number,
  each: (one: T) => U | Promise<U>,
): Promise<readonly U[]> {
  const done: U[] = [];
  for (let from = 0; from < many.length; from += few) {
    for (const one of many.slice(from, from + few)) done.push(await each(one));
    await turn();
  }
  return done;
}
