import type { SeatId } from '@fishbowl/shared/core/ids';
import type { SeatReply } from '@fishbowl/shared/protocol/http/seats';
import type { MediaRequest } from '@fishbowl/shared/protocol/media';
import { phaseOf } from '@fishbowl/shared/session/phaseOf';
import { rulesOf } from '@fishbowl/shared/session/rulesOf';
import { isAtTable } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';
import { io } from 'socket.io-client';
import { type Call, createCall } from '../../state/createCall.ts';
import { createSessionStore, type SessionStore } from '../../state/createSessionStore.ts';
import { openCommandQueue } from '../../sync/openCommandQueue.ts';

type OpenedSeat = Pick<SeatReply, 'sessionId' | 'seatId' | 'role' | 'codebook' | 'config'>;

export interface OpenSession {
  readonly session: SessionStore;
  /** Null where the conversation is in the room. */
  readonly call: Call | null;
  close(): void;
}

const requestTimeoutMs = 8_000;
const hiddenFrameMs = 250;

/** Connects a seat, and its call where there is one. */
export function openSession({ sessionId, seatId, role, codebook, config }: OpenedSeat): OpenSession {
  const socket = io({ auth: { sessionId }, autoConnect: false, reconnectionDelay: 300, reconnectionDelayMax: 3_000 });
  const session = createSessionStore({
    sessionId,
    seat: { id: seatId, role },
    rules: rulesOf(codebook),
    socket,
    queue: openCommandQueue(sessionId, seatId),
    localMs: () => performance.timeOrigin + performance.now(),
    schedule: soon,
  });
  const call = config.place === 'call' ? joinCall() : null;
  session.connection.open();
  return {
    session,
    call,
    close() {
      call?.close();
      session.close();
    },
  };

  function joinCall(): Call {
    const opened = createCall({
      send: (request: MediaRequest) => socket.timeout(requestTimeoutMs).emitWithAck('media', request),
      devices: navigator.mediaDevices,
      startsSending: isAtTable(role),
      newAudioContext: () => new AudioContext(),
      onTrouble: () => {}, // The page shows that the line is interrupted; it is being mended.
    });
    socket.on('media', (state: unknown) => opened.client.receive(state));
    socket.on('disconnect', () => opened.client.disconnected());
    if (isAtTable(role)) silenceOnWithdrawal(session, opened, seatId);
    else silenceAtPhaseChanges(session, opened);
    return opened;
  }
}

/** Who spoke in a time-out is not on air when the next phase begins: being heard is chosen each time. */
function silenceAtPhaseChanges(session: SessionStore, call: Call): void {
  session.store.subscribe(({ state }, before) => {
    if (phaseOf(state) === phaseOf(before.state)) return;
    call.wish('audio', false);
    call.wish('video', false);
  });
}

/** Who no longer agrees to be watched sends nothing more by itself; in the debrief they may choose to. */
function silenceOnWithdrawal(session: SessionStore, call: Call, seatId: SeatId): void {
  const agrees = (state: SessionState) => state.seats.get(seatId)?.consent?.given;
  session.store.subscribe(({ state }, before) => {
    const now = agrees(state);
    if (now === undefined || now === agrees(before.state)) return;
    call.wish('audio', now);
    call.wish('video', now);
  });
}

/** With the next frame; in a hidden tab, which draws no frames, a little later. */
function soon(work: () => void): void {
  const once = { done: false };
  const run = () => {
    if (once.done) return;
    once.done = true;
    work();
  };
  requestAnimationFrame(run);
  setTimeout(run, hiddenFrameMs);
}
