import type { SeatId } from '@fishbowl/shared/core/ids';
import type { MediaKind } from '@fishbowl/shared/session/mediaPolicy';

/** Somebody who is seen or heard. The stream stays the same object while tracks come and go. */
export interface RemoteSeat {
  readonly seatId: SeatId;
  readonly stream: MediaStream;
  readonly audio: 'off' | 'on' | 'muted';
  readonly video: 'off' | 'on' | 'muted';
}

/** The call as a page shows it. */
export interface MediaView {
  /**
   * `off`: nothing is to be carried. `unavailable`: the server has no media worker.
   * `interrupted`: the way to the server is lost and is being looked for.
   */
  readonly link: 'off' | 'unavailable' | 'connecting' | 'connected' | 'interrupted';
  /** What the server would let this seat send now. */
  readonly mayProduce: Readonly<Record<MediaKind, boolean>>;
  /** `elsewhere`: another tab or device of this seat has taken over. */
  readonly sending: Readonly<Record<MediaKind, 'off' | 'on' | 'muted' | 'elsewhere'>>;
  readonly remotes: ReadonlyMap<SeatId, RemoteSeat>;
}

export const emptyMediaView: MediaView = {
  link: 'off',
  mayProduce: { audio: false, video: false },
  sending: { audio: 'off', video: 'off' },
  remotes: new Map(),
};
