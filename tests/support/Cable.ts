import { once } from 'node:events';
import net from 'node:net';
import { onTestFinished } from 'vitest';

/** The way to a server of this machine, to be cut. */
export class Cable {
  readonly url: string;
  readonly #server: net.Server;
  readonly #sockets = new Set<net.Socket>();
  #isPlugged = true;

  static async to(url: string): Promise<Cable> {
    const port = Number(new URL(url).port);
    const server = net.createServer({ pauseOnConnect: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const cable = new Cable(server);
    server.on('connection', (near) => cable.#join(near, port));
    onTestFinished(() => {
      cable.unplug();
      server.close();
    });
    return cable;
  }

  private constructor(server: net.Server) {
    this.#server = server;
    const address = this.#server.address();
    this.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  }

  /** Every connection breaks; new ones can be made. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Every connection breaks, and none can be made. */
  unplug(): void {
    this.#isPlugged = false;
    this.cut();
  }

  plugIn(): void {
    this.#isPlugged = true;
  }

  #join(near: net.Socket, port: number): void {
    if (!this.#isPlugged) {
      near.destroy();
      return;
    }
    const far = net.connect(port, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }
}
