import { createHmac } from 'node:crypto';
import { err, ok, type Result } from '@fishbowl/shared/core/result';
import { StoreFailure } from '../store/StoreFailure.ts';
import type { Stretch } from '../store/Tries.ts';
import type { AuthDeps } from './AuthDeps.ts';
import { Gate } from './Gate.ts';
import type { TryLimit } from './tryLimits.ts';

/** What a try counts against: a limit, and whose it is, such as a login or an address. */
export interface Against {
  readonly limit: TryLimit;
  readonly of: string;
}

interface Counted extends TryLimit {
  /** Tells nobody whose it is. */
  readonly key: string;
}

/**
 * Counts what went wrong, so that nobody gets in by trying: in the store, so that a restart changes nothing, under keys
 * that tell nobody what was tried. What cannot be written for want of room is counted here until it is over.
 */
export class TryCounter {
  readonly #deps: Pick<AuthDeps, 'store' | 'secret' | 'nowMs'>;
  readonly #unwritten = new Map<string, Stretch & { readonly count: number }>();
  readonly #gates = new Map<string, Gate>();

  constructor(deps: Pick<AuthDeps, 'store' | 'secret' | 'nowMs'>) {
    this.#deps = deps;
  }

  /**
   * Does what may be tried, unless there were too many wrong ones. Finding nothing (undefined) is a wrong one. What is under
   * way takes a place until it was right or is counted, against every limit, so that a thousand at one moment are counted as
   * well as one by one; for a place one waits, so that however many are right all come in.
   */
  async attempt<T>(
    against: readonly Against[],
    work: () => Promise<T | undefined>,
  ): Promise<Result<T, 'tooMany' | 'wrong'>> {
    const entered: Counted[] = [];
    try {
      for (const each of against.map((one) => this.#counted(one))) {
        if (!(await this.#enter(each))) return err('tooMany');
        entered.push(each);
      }
      const found = await work();
      if (found !== undefined) return ok(found);
      await this.#add(entered.map((each) => this.#stretch(each)));
      return err('wrong');
    } finally {
      for (const { key } of entered) this.#leave(key);
    }
  }

  #counted({ limit, of }: Against): Counted {
    const key = createHmac('sha256', this.#deps.secret)
      .update(JSON.stringify(['tries', limit.name, of]))
      .digest('base64url');
    return { ...limit, key };
  }

  /** The one that is on now: who had to wait counts in the stretch in which they try. */
  #stretch({ key, windowMs }: Counted): Stretch {
    return { key, untilMs: (Math.floor(this.#deps.nowMs() / windowMs) + 1) * windowMs };
  }

  /** In the order of the limits for everybody, or two could wait for each other. */
  async #enter(counted: Counted): Promise<boolean> {
    const { key, max } = counted;
    const gate = this.#gates.get(key) ?? new Gate();
    this.#gates.set(key, gate);
    try {
      return await gate.enter(max, () => this.#count(this.#stretch(counted)));
    } finally {
      this.#clearAway(key);
    }
  }

  #leave(key: string): void {
    this.#gates.get(key)?.leave();
    this.#clearAway(key);
  }

  #clearAway(key: string): void {
    if (this.#gates.get(key)?.isIdle) this.#gates.delete(key);
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
}
