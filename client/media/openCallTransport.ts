import type { Device, Transport } from 'mediasoup-client/types';
import { askServer, type SendRequest, unexpected } from './askServer.ts';

export interface CallTransportDeps {
  readonly send: SendRequest;
  wait(ms: number): Promise<void>;
  /** The connection state has changed. */
  onChange(): void;
  /** The transport carries nothing, and could not be brought back. */
  onBroken(): void;
}

/** How long an ICE restart may take. */
const RESTART_MS = 6_000;
const RESTARTS = 2;

async function recover(transport: Transport, deps: CallTransportDeps): Promise<boolean> {
  for (let restart = 0; restart < RESTARTS && !transport.closed; restart++) {
    const reply = await askServer(deps.send, { type: 'restartIce', transportId: transport.id });
    if (reply.type !== 'ice') throw unexpected(reply);
    await transport.restartIce({ iceParameters: reply.iceParameters });
    const connected = new Promise<void>((resolve) => {
      transport.on('connectionstatechange', (state) => state === 'connected' && resolve());
    });
    await Promise.race([connected, deps.wait(RESTART_MS)]);
    if (transport.connectionState === 'connected') return true;
  }
  return false;
}

/** Restarts ICE when the way to the server is lost: another network, a sleeping laptop, a firewall that forgot. */
function watch(transport: Transport, deps: CallTransportDeps): void {
  const recovering = { now: false };
  transport.on('connectionstatechange', (state) => {
    deps.onChange();
    if (recovering.now || (state !== 'failed' && state !== 'disconnected')) return;
    recovering.now = true;
    recover(transport, deps).then(
      (recovered) => {
        recovering.now = false;
        if (!recovered && !transport.closed) deps.onBroken();
      },
      () => {
        if (!transport.closed) deps.onBroken();
      },
    );
  });
}

/** Opens one transport and looks after it. */
export async function openCallTransport(
  device: Device,
  direction: 'send' | 'recv',
  deps: CallTransportDeps,
): Promise<Transport> {
  const reply = await askServer(deps.send, { type: 'createTransport', direction });
  if (reply.type !== 'transport') throw unexpected(reply);
  const transport =
    direction === 'send' ? device.createSendTransport(reply.transport) : device.createRecvTransport(reply.transport);
  const transportId = transport.id;
  transport.on('connect', ({ dtlsParameters }, done, failed) => {
    askServer(deps.send, { type: 'connectTransport', transportId, dtlsParameters }).then(done, failed);
  });
  transport.on('produce', ({ kind, rtpParameters, appData }, done, failed) => {
    const paused = appData.paused === true;
    askServer(deps.send, { type: 'produce', transportId, kind, rtpParameters, paused }).then(
      (answer) => (answer.type === 'produced' ? done({ id: answer.producerId }) : failed(unexpected(answer))),
      failed,
    );
  });
  watch(transport, deps);
  return transport;
}
