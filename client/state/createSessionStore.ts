import type { SessionId, TagId } from '@fishbowl/shared/core/ids';
import type { RosterSeat } from '@fishbowl/shared/protocol/down';
import type { Action } from '@fishbowl/shared/session/command';
import type { Context } from '@fishbowl/shared/session/context';
import type { Pointed } from '@fishbowl/shared/session/pointing';
import type { Refusal } from '@fishbowl/shared/session/refusal';
import type { Seat } from '@fishbowl/shared/session/seat';
import { sessionNow } from '@fishbowl/shared/session/sessionNow';
import { emptySession, type SessionState } from '@fishbowl/shared/session/state';
import type { Socket } from 'socket.io-client';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CommandQueue } from '../sync/CommandQueue.ts';
import { type Keeping, type Link, SessionConnection } from '../sync/SessionConnection.ts';
import { newCommandId } from './newId.ts';

/** What the pages of one seat show: published at most once a frame. */
export interface SessionSnapshot {
  readonly link: Link;
  readonly caughtUp: boolean;
  /** Confirmed and not yet confirmed together. */
  readonly state: SessionState;
  readonly roster: readonly RosterSeat[];
  /** Where a supervisor is in the debrief; null: not said. */
  readonly pointed: Pointed | null;
  /** How many commands the server has not answered yet. */
  readonly pendingCount: number;
  readonly pendingTags: ReadonlySet<TagId>;
  readonly keeping: Keeping;
  /** False while the server says that it cannot save. */
  readonly canSave: boolean;
  /** The newest refusal; `id` tells two of the same kind apart. */
  readonly refusal: { readonly id: string; readonly action: Action; readonly code: Refusal } | null;
}

export interface SessionStore {
  readonly store: StoreApi<SessionSnapshot>;
  readonly connection: SessionConnection;
  ask(action: Action): void;
  /** Session time now, in ms; null before the start, and before the server has said what time it is. Cheap enough for every frame. */
  nowMs(): number | null;
  /** How far off `nowMs` may be, in whole ms. */
  clockDoubtMs(): number | null;
  close(): void;
}

export interface SessionStoreDeps {
  readonly sessionId: SessionId;
  readonly seat: Seat;
  readonly rules: Pick<Context, 'codes' | 'selfRatingItems'>;
  readonly socket: Socket;
  readonly queue: CommandQueue;
  localMs(): number;
  /** Runs the work with the next frame, or soon. */
  schedule(work: () => void): void;
}

/** As much as a command may say. */
const maxDoubtMs = 60_000;

/** Holds what one seat's connection knows, and decides nothing. */
export function createSessionStore({ schedule, ...deps }: SessionStoreDeps): SessionStore {
  const store = createStore<SessionSnapshot>(() => ({
    link: { status: 'connecting' },
    caughtUp: false,
    state: emptySession,
    roster: [],
    pointed: null,
    pendingCount: 0,
    pendingTags: new Set(),
    keeping: { isKept: true, unreadable: 0 },
    canSave: true,
    refusal: null,
  }));
  const publishing = { due: false };
  const publish = () => {
    publishing.due = false;
    const { link, caughtUp, view, roster, pointed, pending, keeping, canSave } = connection;
    const pendingTags = new Set(
      pending.flatMap(({ action }) => ('tagId' in action && action.tagId ? [action.tagId] : [])),
    );
    const counts = { pendingCount: pending.length, pendingTags, keeping, canSave };
    store.setState({ link, caughtUp, state: view, roster, pointed, ...counts });
  };
  const connection = new SessionConnection({
    ...deps,
    newCommandId,
    onChange: () => {
      if (publishing.due) return;
      publishing.due = true;
      schedule(publish);
    },
    onRefused: (action, code) => store.setState({ refusal: { id: newCommandId(), action, code } }),
  });
  return {
    store,
    connection,
    ask: (action) => connection.ask(action),
    nowMs: () => {
      const { state } = store.getState();
      const isKnown = state.startedWallMs !== null && connection.clock.wallMs() !== null;
      return isKnown ? sessionNow(state, connection.wallMs()) : null;
    },
    clockDoubtMs: () => {
      const doubtMs = connection.clock.doubtMs();
      return doubtMs === null ? null : Math.min(maxDoubtMs, Math.ceil(doubtMs));
    },
    close: () => connection.close(),
  };
}
