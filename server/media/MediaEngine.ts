import { createWorker } from 'mediasoup';
import type { Router, WebRtcServer, WebRtcTransport, Worker } from 'mediasoup/types';
import { mediaCodecs } from './mediaCodecs.ts';

export interface MediaEngineOptions {
  readonly workerBin: string;
  /** The address that the worker listens on. */
  readonly listenIp: string;
  /** The address that browsers are told, an IP address or a host name. */
  readonly announcedAddress: string;
  /** One port, for UDP and TCP. 0: any two free ones. */
  readonly port: number;
}

/** One media worker behind one port. */
export interface MediaEngine {
  readonly pid: number;
  createRouter(): Promise<Router>;
  createTransport(router: Router): Promise<WebRtcTransport>;
  close(): void;
}

async function listen(worker: Worker, options: MediaEngineOptions): Promise<WebRtcServer> {
  const { listenIp: ip, announcedAddress, port } = options;
  const where = { ip, announcedAddress, port };
  return worker.createWebRtcServer({
    listenInfos: [
      { protocol: 'udp', ...where },
      { protocol: 'tcp', ...where },
    ],
  });
}

/** Starts a worker. Rejects when it does not run or the port is taken. `onDied` is called once, and never after `close`. */
export async function startMediaEngine(options: MediaEngineOptions, onDied: () => void): Promise<MediaEngine> {
  const worker = await createWorker({ workerBin: options.workerBin, logLevel: 'warn' });
  try {
    const webRtcServer = await listen(worker, options);
    worker.once('died', onDied);
    return {
      pid: worker.pid,
      createRouter: () => worker.createRouter({ mediaCodecs }),
      createTransport: (router) =>
        router.createWebRtcTransport({
          webRtcServer,
          enableUdp: true,
          enableTcp: true,
          preferUdp: true,
          initialAvailableOutgoingBitrate: 1_000_000,
        }),
      close: () => worker.close(),
    };
  } catch (error) {
    worker.close();
    throw error;
  }
}
