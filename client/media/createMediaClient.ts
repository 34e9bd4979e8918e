import { Device } from 'mediasoup-client';
import { MediaClient, type MediaClientDeps } from './MediaClient.ts';

/** A call in a browser. */
export function createMediaClient(deps: Pick<MediaClientDeps, 'send' | 'onChange' | 'onTrouble'>): MediaClient {
  return new MediaClient({
    ...deps,
    newDevice: () => Device.factory(),
    newStream: () => new MediaStream(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
}
