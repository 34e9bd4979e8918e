import { createHmac } from 'node:crypto';
import { err, ok, type Result } from '@fishbowl/shared/core/result';
import { StoreFailure } from '../store/StoreFailure.ts';
import type { Stretch } from '../store/Tries.ts';
import type { AuthDeps } from './AuthDeps.ts';
import type { TryLimit } from './tryLimits.ts';

/** What a try counts against: a limit, and whose it is, such as a login or an address. */
export interface Against {
  readonly limit: TryLimit;
  readonly of: string;
}

/**
 * Counts what went wrong, so that nobody gets in by trying: in the store, so that a restart changes nothing, under keys
 * that tell nobody what was tried. What cannot be written for want of room is counted here until it is over.
 */
export class TryCounter {
  readonly #deps: Pick<AuthDeps, 'store' | 'secret' | 'nowMs'>;
  readonly #unwritten = new Map<string, Stretch & { readonly count: number }>();
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(deps: Pick<AuthDeps, 'store' | 'secret' | 'nowMs'>) {
    this.#deps = deps;
  }

  /**
   * Does what may be tried, unless there were too many wrong ones. Finding nothing (undefined) is a wrong one. Tries
   * against the same last limit wait for each other, so that a thousand at one moment are counted as well as one by one.
   */
  attempt<T>(against: readonly Against[], work: () => Promise<T | undefined>): Promise<Result<T, 'tooMany' | 'wrong'>> {
    const stretches = against.map((each) => ({ ...this.#stretch(each), max: each.limit.max }));
    return this.#inTurn(stretches.at(-1)?.key ?? '', async () => {
      for (const { max, ...stretch } of stretches) {
        if ((await this.#count(stretch)) >= max) return err('tooMany');
      }
      const found = await work();
      if (found !== undefined) return ok(found);
      await this.#add(stretches.map(({ key, untilMs }) => ({ key, untilMs })));
      return err('wrong');
    });
  }

  #stretch({ limit: { name, windowMs }, of }: Against): Stretch {
    const { secret, nowMs } = this.#deps;
    const key = createHmac('sha256', secret)
      .update(JSON.stringify(['tries', name, of]))
      .digest('base64url');
    return { key, untilMs: (Math.floor(nowMs() / windowMs) + 1) * windowMs };
  }

  async #count({ key, untilMs }: Stretch): Promise<number> {
    const here = this.#unwritten.get(key);
    const kept = await this.#deps.store.tries.count(key, untilMs);
    return kept + (here?.untilMs === untilMs ? here.count : 0);
  }

  /** A store without room keeps nobody out, and lets nobody try for ever either (L6). */
  async #add(stretches: readonly Stretch[]): Promise<void> {
    const { store, nowMs } = this.#deps;
    try {
      await store.tries.add(stretches, nowMs());
    } catch (error) {
      if (!(error instanceof StoreFailure && error.isPassing)) throw error;
      for (const [key, { untilMs }] of this.#unwritten) if (untilMs <= nowMs()) this.#unwritten.delete(key);
      for (const { key, untilMs } of stretches) {
        const before = this.#unwritten.get(key);
        this.#unwritten.set(key, { key, untilMs, count: (before?.count ?? 0) + 1 });
      }
    }
  }

  async #inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(key) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.#turns.set(key, turn);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(key) === turn) this.#turns.delete(key);
    }
  }
}
