import { type MediaEngine, type MediaEngineOptions, startMediaEngine } from './MediaEngine.ts';
import type { MediaLog } from './MediaLog.ts';
import { MediaRoom, type MediaRoomOptions } from './MediaRoom.ts';

export interface MediaServiceOptions extends Omit<MediaEngineOptions, 'workerBin'> {
  /** Null when no worker was found: then there are no calls, and everything else works. */
  readonly workerBin: string | null;
  readonly log: MediaLog;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
}

/** A worker that dies twice within this time is not started again. */
const RESTART_INTERVAL_MS = 60_000;

/** All calls of this server. Works, without calls, when there is no worker (C7). */
export class MediaService {
  readonly #options: MediaServiceOptions;
  readonly #rooms = new Set<MediaRoom>();
  #engine: MediaEngine | null = null;
  #generation = 0;
  #lastDeathMs = Number.NEGATIVE_INFINITY;
  #closed = false;

  constructor(options: MediaServiceOptions) {
    this.#options = options;
  }

  get available(): boolean {
    return this.#engine !== null;
  }

  /** The worker's process id, or null. */
  get workerPid(): number | null {
    return this.#engine?.pid ?? null;
  }

  /** Starts the worker, if there is one. Never rejects: what is wrong is logged. */
  async start(): Promise<void> {
    const { workerBin, log } = this.#options;
    if (!workerBin) {
      log.warn('media: no media worker, so there are no calls; "npm run media-worker" says what to do');
      return;
    }
    try {
      const engine = await startMediaEngine({ ...this.#options, workerBin }, () => this.#died());
      if (this.#closed) engine.close();
      else this.#use(engine);
    } catch (error) {
      log.warn(`media: the media worker does not start, so there are no calls: ${error} (is the ICE_PORT taken?)`);
    }
  }

  openRoom(options: MediaRoomOptions): MediaRoom {
    const now = () => ({ engine: this.#engine, generation: this.#generation });
    const room = new MediaRoom(now, this.#options.log, options, (closed) => this.#rooms.delete(closed));
    this.#rooms.add(room);
    return room;
  }

  close(): void {
    this.#closed = true;
    for (const room of this.#rooms) room.close();
    this.#engine?.close();
    this.#engine = null;
  }

  #use(engine: MediaEngine | null): void {
    this.#engine = engine;
    this.#generation += 1;
    for (const room of this.#rooms) room.refresh();
  }

  #died(): void {
    this.#use(null);
    // Ctrl-C reaches the worker and this process at once: its handler, which closes, is heard first.
    setImmediate(() => this.#recover());
  }

  #recover(): void {
    if (this.#closed) return;
    const nowMs = this.#options.now();
    const again = nowMs - this.#lastDeathMs >= RESTART_INTERVAL_MS;
    this.#lastDeathMs = nowMs;
    this.#options.log.warn(`media: the media worker died; ${again ? 'starting it again' : 'not starting it again'}`);
    if (again) void this.start();
  }
}
