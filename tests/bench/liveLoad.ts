import { commandIdSchema } from '@fishbowl/shared/core/ids';
import type { DownMessage } from '@fishbowl/shared/protocol/down';
import type { UpMessage } from '@fishbowl/shared/protocol/up';
import { placeTag } from '../support/build.ts';
import type { Target } from './liveTarget.ts';

interface Press {
  readonly screen: number;
  readonly atMs: number;
}

/** Presses keys on a target's screens, and notes when each tag reaches each screen. */
export class LiveLoad {
  readonly #target: Target;
  readonly #presses: Press[] = [];
  /** From the press until the tag is on another screen, in ms, in the order of arriving. */
  readonly latenciesMs: number[] = [];
  /** How many presses came back to their own screen, which is the acknowledgement. */
  acknowledged = 0;
  /** Called with the screen whose press was acknowledged. */
  onAcknowledged: (screen: number) => void = () => {};

  constructor(target: Target) {
    this.#target = target;
    target.screens.forEach((socket, screen) => {
      socket.on('m', (message: DownMessage) => this.#hear(screen, message));
      socket.on('disconnect', (reason) => {
        if (reason !== 'io client disconnect') throw new Error(`screen ${screen} lost its connection: ${reason}`);
      });
    });
  }

  get screens(): number {
    return this.#target.screens.length;
  }

  get allAcknowledged(): boolean {
    return this.acknowledged === this.#presses.length;
  }

  press(screen: number): void {
    const id = `p${this.#presses.length}`;
    const pressedMs = Date.now() - this.#target.startedWallMs;
    const command = { id: commandIdSchema.parse(id), seenEpoch: 0, action: placeTag(id, pressedMs, 'OQ') };
    this.#presses.push({ screen, atMs: performance.now() });
    this.#target.screens[screen]?.emit('m', { type: 'command', command } satisfies UpMessage);
  }

  #hear(screen: number, message: DownMessage): void {
    if (message.type === 'refused') throw new Error(`refused: ${message.code}`);
    if (message.type !== 'events') return;
    const nowMs = performance.now();
    for (const { event } of message.items) {
      if (event.type !== 'tagPlaced') continue;
      const press = this.#presses[Number(event.tagId.slice(1))];
      if (!press) throw new Error(`nobody pressed ${event.tagId}`);
      if (press.screen === screen) this.#acknowledge(screen);
      else this.latenciesMs.push(nowMs - press.atMs);
    }
  }

  #acknowledge(screen: number): void {
    this.acknowledged += 1;
    this.onAcknowledged(screen);
  }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

const patienceMs = 30_000;

async function answered(load: LiveLoad): Promise<void> {
  const untilMs = performance.now() + patienceMs;
  while (!load.allAcknowledged) {
    if (performance.now() > untilMs) throw new Error(`only ${load.acknowledged} presses were ever acknowledged`);
    await turn();
  }
}

/**
 * Open loop: keys are pressed at random moments, `perSecond` on average over all screens, however late the answers are.
 * Gives the latencies of what was pressed in these seconds.
 */
export async function pressSteadily(load: LiveLoad, perSecond: number, seconds: number): Promise<readonly number[]> {
  const random = randomNumbers();
  const before = load.latenciesMs.length;
  const startMs = performance.now();
  let dueMs = 0;
  while (dueMs < seconds * 1_000) {
    while (dueMs <= performance.now() - startMs) {
      load.press(Math.floor(random() * load.screens));
      dueMs += (-Math.log(1 - random()) * 1_000) / perSecond;
    }
    await turn();
  }
  await answered(load);
  return load.latenciesMs.slice(before);
}

/** Closed loop: every screen presses again as soon as it is acknowledged. Gives acknowledgements per second. */
export async function pressAllOut(load: LiveLoad, seconds: number): Promise<number> {
  load.onAcknowledged = (screen) => load.press(screen);
  for (let screen = 0; screen < load.screens; screen += 1) load.press(screen);
  const warmMs = performance.now() + seconds * 250;
  while (performance.now() < warmMs) await turn();
  const [before, startMs] = [load.acknowledged, performance.now()];
  while (performance.now() < startMs + seconds * 1_000) await turn();
  const perSecond = ((load.acknowledged - before) * 1_000) / (performance.now() - startMs);
  load.onAcknowledged = () => {};
  await answered(load);
  return perSecond;
}

/** The same each time: from 0 up to, not including, 1 (mulberry32). */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
