import type { Entry } from '@fishbowl/server/store/EventLog';
import type { SessionConfig } from '@fishbowl/shared/session/config';
import type { Seat } from '@fishbowl/shared/session/seat';
import { onTestFinished } from 'vitest';
import { everybody, sessionId, startSession, sue } from './build.ts';
import { shownTo } from './invariants.ts';
import { LiveTab } from './LiveTab.ts';
import { type LiveServerOptions, liveServer } from './liveServer.ts';
import { plantSession } from './plantSession.ts';

/** The whole server with one session in its lobby: everybody is seated and nobody connected. Codes are OARS starter's. */
export async function liveSession(options: LiveServerOptions & { readonly config?: Partial<SessionConfig> } = {}) {
  const server = await liveServer(options);
  const cookieOf = await plantSession(server.store, { id: sessionId, seats: everybody, config: options.config ?? {} });
  const tab = (seat: Seat, url = server.url) => {
    const opened = new LiveTab({
      url,
      sessionId,
      seat,
      cookie: cookieOf(seat),
      localMs: () => server.clock.nowMs,
    });
    onTestFinished(() => opened.connection.close());
    return opened.open();
  };
  /** Sue starts the session, and everybody given is here. */
  const startWith = async (seats: readonly Seat[]): Promise<readonly LiveTab[]> => {
    const sues = tab(sue);
    await allHere([sues]);
    await sues.asked(startSession);
    const tabs = [sues];
    for (const seat of seats) {
      tabs.push(tab(seat));
      await allHere(tabs);
    }
    return tabs;
  };
  return { ...server, cookieOf, tab, startWith };
}

/** All are connected, have all of their streams, and each knows that all are here. */
export async function allHere(tabs: readonly LiveTab[]): Promise<void> {
  for (const tab of tabs) {
    await tab.until(({ caughtUp, roster }) => caughtUp && tabs.every(({ seat }) => isOnline(roster, seat)));
  }
}

/** Resolves when each screen has all that its seat may see of the log, or more. */
export async function allShown(log: readonly Entry[], tabs: readonly LiveTab[]): Promise<void> {
  for (const tab of tabs) {
    const { length } = shownTo(tab.seat, log);
    await tab.until(({ history }) => history.length >= length);
  }
}

export function isOnline(roster: LiveTab['connection']['roster'], { id }: Pick<Seat, 'id'>): boolean {
  return roster.some(({ seatId, online }) => seatId === id && online);
}
