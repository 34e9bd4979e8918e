import type { SeatId } from '@fishbowl/shared/core/ids';
import type { RemoteProducer } from '@fishbowl/shared/protocol/media';
import type { MediaKind } from '@fishbowl/shared/session/mediaPolicy';
import type { RemoteSeat } from './mediaView.ts';

/** A track that arrives, and whose it is. */
interface Arriving {
  readonly remote: RemoteProducer;
  readonly track: MediaStreamTrack;
}

/** One stream per seat, kept while anything of that seat arrives: a video element never has to be started again. */
export class RemoteStreams {
  readonly #newStream: () => MediaStream;
  readonly #streams = new Map<SeatId, MediaStream>();

  constructor(newStream: () => MediaStream) {
    this.#newStream = newStream;
  }

  /** Makes the streams hold exactly these tracks. */
  show(arriving: readonly Arriving[]): ReadonlyMap<SeatId, RemoteSeat> {
    const seats = new Set(arriving.map(({ remote }) => remote.seatId));
    for (const seatId of this.#streams.keys()) if (!seats.has(seatId)) this.#end(seatId);
    const of = (seatId: SeatId) => arriving.filter(({ remote }) => remote.seatId === seatId);
    return new Map([...seats].map((seatId) => [seatId, this.#remote(seatId, of(seatId))]));
  }

  #remote(seatId: SeatId, arriving: readonly Arriving[]): RemoteSeat {
    const stream = this.#streams.get(seatId) ?? this.#newStream();
    this.#streams.set(seatId, stream);
    const tracks = arriving.map(({ track }) => track);
    for (const track of stream.getTracks()) if (!tracks.includes(track)) stream.removeTrack(track);
    for (const track of tracks) if (!stream.getTracks().includes(track)) stream.addTrack(track);
    const state = (kind: MediaKind) => {
      const found = arriving.find(({ remote }) => remote.kind === kind);
      if (!found) return 'off';
      return found.remote.paused ? 'muted' : 'on';
    };
    return { seatId, stream, audio: state('audio'), video: state('video') };
  }

  #end(seatId: SeatId): void {
    const stream = this.#streams.get(seatId);
    for (const track of stream?.getTracks() ?? []) stream?.removeTrack(track);
    this.#streams.delete(seatId);
  }
}
