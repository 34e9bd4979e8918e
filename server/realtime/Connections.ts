import type { SeatId, SessionId } from '@fishbowl/shared/core/ids';

/** A socket, from before it is known who comes by it. */
export interface Connection {
  readonly sessionId: SessionId;
  readonly cookieHeader: string | undefined;
  /** Undefined until the cookies have been looked at. */
  seatId: SeatId | undefined;
  /** See `Peer`. */
  readsOnly?: boolean;
  /** Something has ended while its cookies were looked at: what was found may be from before. */
  isStale: boolean;
  /** It must go, be it that it has not come in yet. */
  isOver: boolean;
  end(): void;
}

/** By which seat a connection is here. */
interface Here {
  readonly id: SeatId;
  readonly readsOnly?: boolean;
}

type Proves = (cookieHeader: string | undefined, sessionId: SessionId) => Promise<Here | undefined>;

/** Every connection with what it came in by, which may end while it stands. */
export class Connections {
  readonly #proves: Proves;
  readonly #open = new Set<Connection>();

  constructor(proves: Proves) {
    this.#proves = proves;
  }

  /** To be called before its cookies are looked at: what ends from then on is seen. */
  add(connection: Connection): void {
    this.#open.add(connection);
  }

  remove(connection: Connection): void {
    this.#open.delete(connection);
  }

  /** Notes who comes by it. `look` is asked again where something ended meanwhile. */
  async settle<T extends Here>(connection: Connection, look: () => Promise<T | undefined>): Promise<T | undefined> {
    let found: T | undefined;
    do {
      connection.isStale = false;
      found = await look();
    } while (connection.isStale);
    connection.seatId = found?.id;
    connection.readsOnly = found?.readsOnly ?? false;
    return found;
  }

  /** Ends those of these seats whose cookies prove something else now, or nothing. Who is just coming is asked anew. */
  async recheck(seatIds: ReadonlySet<SeatId>): Promise<void> {
    const open = [...this.#open];
    for (const each of open) if (each.seatId === undefined) each.isStale = true;
    const asked = open.filter(({ seatId }) => seatId !== undefined && seatIds.has(seatId));
    await Promise.all(asked.map((each) => this.#recheck(each)));
  }

  async #recheck(each: Connection): Promise<void> {
    // What cannot be found out now ends too: whoever comes back is asked anew.
    const here = await this.#proves(each.cookieHeader, each.sessionId).catch(() => undefined);
    if (here && isSame(each, here)) return;
    each.isOver = true;
    each.end();
  }
}

function isSame({ seatId, readsOnly = false }: Connection, here: Here): boolean {
  return seatId === here.id && readsOnly === (here.readsOnly ?? false);
}
