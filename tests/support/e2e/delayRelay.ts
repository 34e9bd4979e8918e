import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { BrowserContext } from 'playwright-core';

/** Milliseconds that packets wait, from the browser to the server and back. */
export interface Delays {
  readonly upMs: number;
  readonly downMs: number;
}

const loopback = '127.0.0.1';

/** Stands between browsers and one UDP port of this machine, and holds every packet back. */
class DelayRelay {
  readonly #delays: Delays;
  readonly #front = createSocket('udp4');
  /** By the browser's address: the socket that speaks to the server for it. */
  readonly #backs = new Map<string, Socket>();
  readonly #underWay = new Set<NodeJS.Timeout>();

  constructor(delays: Delays) {
    this.#delays = delays;
  }

  async open(serverPort: number): Promise<number> {
    this.#front.on('message', (packet, browser) => {
      const back = this.#backFor(browser);
      this.#later(this.#delays.upMs, () => back.send(packet, serverPort, loopback));
    });
    this.#front.bind(0, loopback);
    await once(this.#front, 'listening');
    return this.#front.address().port;
  }

  close(): void {
    for (const timer of this.#underWay) clearTimeout(timer);
    for (const socket of [this.#front, ...this.#backs.values()]) socket.close();
  }

  #later(delayMs: number, send: () => void): void {
    const timer = setTimeout(() => {
      this.#underWay.delete(timer);
      send();
    }, delayMs);
    this.#underWay.add(timer);
  }

  #backFor({ address, port }: RemoteInfo): Socket {
    const known = this.#backs.get(`${address}:${port}`);
    if (known) return known;
    const back = createSocket('udp4');
    back.on('message', (packet) => {
      this.#later(this.#delays.downMs, () => this.#front.send(packet, port, address));
    });
    this.#backs.set(`${address}:${port}`, back);
    return back;
  }
}

/**
 * Sends the calls of this context's pages by relays that delay: the server's candidates are rewritten as they arrive in
 * the page, and those for TCP are taken out. Gives what closes the relays.
 */
export async function delayCalls(context: BrowserContext, delays: Delays): Promise<() => void> {
  const relays = new Map<number, { readonly relay: DelayRelay; readonly port: Promise<number> }>();
  await context.exposeFunction('relayPortFor', (serverPort: number) => {
    const relay = new DelayRelay(delays);
    const opened = relays.get(serverPort) ?? { relay, port: relay.open(serverPort) };
    relays.set(serverPort, opened);
    return opened.port;
  });
  await context.addInitScript(() => {
    const relayPortFor: (port: number) => Promise<number> = Reflect.get(globalThis, 'relayPortFor');
    const real = RTCPeerConnection.prototype.setRemoteDescription;
    RTCPeerConnection.prototype.setRemoteDescription = async function (description) {
      const lines = (description.sdp ?? '').split('\r\n').filter((line) => !/^a=candidate:.* tcp /i.test(line));
      const rewritten = lines.map(async (line) => {
        const [, before, port, after] = /^(a=candidate:.* udp \S+ \S+ )(\d+)( typ .*)$/i.exec(line) ?? [];
        return port === undefined ? line : `${before}${await relayPortFor(Number(port))}${after}`;
      });
      await Reflect.apply(real, this, [{ ...description, sdp: (await Promise.all(rewritten)).join('\r\n') }]);
    };
  });
  return () => {
    for (const { relay } of relays.values()) relay.close();
  };
}
