import type { SeatId } from '@fishbowl/shared/core/ids';
import type { AudioLevelObserver, Producer, Router } from 'mediasoup/types';

/** A seat's loudness in the interval that has just ended. */
export interface VoiceLevel {
  readonly seatId: SeatId;
  /** The mean, −127 to 0 (RFC 6464), as the sender's browser measured it. */
  readonly db: number;
  /** How long its sound was under way to the server: half of the round trip. */
  readonly wayMs: number;
}

export interface Voice {
  readonly seatId: SeatId;
  readonly producer: Producer;
}

interface Followed {
  readonly seatId: SeatId;
  readonly producer: Producer;
  wayMs: number;
}

/** The shortest that mediasoup's observer can. */
export const levelIntervalMs = 250;
/** How many intervals a measured way is used for. */
const intervalsPerWay = 20;

/** Says four times a second how loud the voices of one call are; nothing while nobody has sent anything. */
export class SpeechLevels {
  readonly #onLevels: (levels: readonly VoiceLevel[]) => void;
  /** By the producer's id. */
  readonly #followed = new Map<string, Followed>();
  readonly #observer: Promise<AudioLevelObserver | null>;
  #intervals = 0;

  constructor(router: Promise<Router>, onLevels: (levels: readonly VoiceLevel[]) => void) {
    this.#onLevels = onLevels;
    // Whoever asked for the router has been told.
    this.#observer = router.then((opened) => this.#observe(opened)).catch(() => null);
  }

  /** Listens to these producers, and to no others. */
  follow(voices: readonly Voice[]): void {
    const wished = new Set(voices.map(({ producer }) => producer.id));
    for (const [id, { producer }] of this.#followed) {
      if (wished.has(id)) continue;
      this.#followed.delete(id);
      if (!producer.closed) this.#ask((observer) => observer.removeProducer({ producerId: id }));
    }
    for (const { seatId, producer } of voices) {
      if (this.#followed.has(producer.id)) continue;
      this.#followed.set(producer.id, { seatId, producer, wayMs: 0 });
      this.#ask((observer) => observer.addProducer({ producerId: producer.id }));
    }
  }

  async #observe(router: Router): Promise<AudioLevelObserver> {
    const observer = await router.createAudioLevelObserver({
      interval: levelIntervalMs,
      threshold: -127,
      maxEntries: 100,
    });
    observer.on('volumes', (volumes) => {
      this.#measureWays();
      this.#onLevels(
        volumes.flatMap(({ producer, volume }) => {
          const voice = this.#followed.get(producer.id);
          return voice ? [{ seatId: voice.seatId, db: volume, wayMs: voice.wayMs }] : [];
        }),
      );
    });
    observer.on('silence', () => this.#onLevels([]));
    return observer;
  }

  /** A producer that is gone meanwhile is not listened to; neither is anything when the worker has died. */
  #ask(work: (observer: AudioLevelObserver) => Promise<void>): void {
    this.#observer.then((observer) => observer && work(observer)).catch(() => undefined);
  }

  #measureWays(): void {
    this.#intervals += 1;
    if (this.#intervals % intervalsPerWay !== 1) return;
    for (const voice of this.#followed.values()) void measureWay(voice);
  }
}

async function measureWay(voice: Followed): Promise<void> {
  const stats = await voice.producer.getStats().catch(() => []);
  const roundTripMs = stats.find((stream) => stream.roundTripTime !== undefined)?.roundTripTime;
  if (roundTripMs !== undefined) voice.wayMs = roundTripMs / 2;
}
