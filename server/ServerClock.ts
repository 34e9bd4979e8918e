import type { SignOfLife } from './heartbeat.ts';
import type { Machine } from './Machine.ts';

/**
 * Milliseconds since 1970 as this server counts them. The machine's clock is asked once, when a run begins after a start of
 * the machine; from then on time goes on evenly however that clock is set, over restarts of the server too (K8).
 */
export class ServerClock {
  readonly #machine: Machine;
  #aheadMs: number;

  /** `last`: what the run before left, null if there was none. */
  constructor(machine: Machine, last: SignOfLife | null) {
    this.#machine = machine;
    const runningMs = machine.sinceBootMs();
    const goesOn = last !== null && last.bootId !== null && last.bootId === machine.bootId;
    const startMs =
      goesOn && runningMs >= last.sinceBootMs
        ? last.serverMs + runningMs - last.sinceBootMs
        : Math.max(machine.wallMs(), last?.serverMs ?? 0);
    this.#aheadMs = startMs - runningMs;
  }

  readonly nowMs = (): number => Math.floor(this.#machine.sinceBootMs() + this.#aheadMs);

  /** What was written at that time has happened already. */
  notBefore(serverMs: number): void {
    this.#aheadMs += Math.max(0, serverMs - this.nowMs());
  }
}
