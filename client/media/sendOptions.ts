import type { MediaKind } from '@fishbowl/shared/session/mediaPolicy';
import type { ProducerOptions } from 'mediasoup-client/types';

/** Bits per second: a face in 640 × 480, and speech with redundancy against loss. */
export const sendOptions: Readonly<Record<MediaKind, ProducerOptions>> = {
  audio: { codecOptions: { opusFec: true, opusDtx: true, opusMaxAverageBitrate: 40_000 } },
  video: { encodings: [{ maxBitrate: 900_000 }], codecOptions: { videoGoogleStartBitrate: 400 } },
};
