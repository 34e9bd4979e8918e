import type { SeatId, SessionId } from '@fishbowl/shared/core/ids';
import type { MediaReply, MediaState } from '@fishbowl/shared/protocol/media';
import { mediaRequestSchema } from '@fishbowl/shared/protocol/media';
import { allConsent } from '@fishbowl/shared/session/consent';
import type { Phase } from '@fishbowl/shared/session/phase';
import { phaseOf } from '@fishbowl/shared/session/phaseOf';
import type { Seat } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';
import type { HeardTurn } from '@fishbowl/shared/speech/SpeechTurns';
import type { MediaRoom } from '../media/MediaRoom.ts';
import type { MediaService } from '../media/MediaService.ts';
import { CallSpeech } from './CallSpeech.ts';

interface Call {
  readonly room: MediaRoom;
  readonly notify: Map<string, (state: MediaState) => void>;
  readonly speech: CallSpeech;
  phase: Phase;
}

export interface CallsDeps {
  readonly media: MediaService;
  /** The server's clock, in ms since 1970. */
  wallMs(): number;
  /** Somebody at the table has spoken. */
  onTurn(sessionId: SessionId, turn: HeardTurn): void;
}

/** The calls of the sessions that live here, kept in step with what their logs say. */
export class Calls {
  readonly #deps: CallsDeps;
  readonly #calls = new Map<SessionId, Call>();

  constructor(deps: CallsDeps) {
    this.#deps = deps;
  }

  enter(id: SessionId, state: SessionState, peerId: string, seat: Seat, notify: (state: MediaState) => void): void {
    const call = this.#calls.get(id) ?? this.#open(id, state);
    call.notify.set(peerId, notify);
    call.room.addPeer(peerId, { seatId: seat.id, role: seat.role });
  }

  leave(id: SessionId, peerId: string): void {
    const call = this.#calls.get(id);
    if (!call?.notify.delete(peerId)) return;
    call.room.removePeer(peerId);
    if (call.notify.size > 0) return;
    call.speech.stop();
    call.room.close();
    this.#calls.delete(id);
  }

  /** `raw` is untrusted: this is the media messages' one parsing door (P2). */
  async handle(id: SessionId, peerId: string, raw: unknown): Promise<MediaReply> {
    const request = mediaRequestSchema.safeParse(raw);
    if (!request.success) return { type: 'refused', code: 'invalid' };
    const call = this.#calls.get(id);
    return call ? await call.room.handle(peerId, request.data) : { type: 'refused', code: 'badState' };
  }

  /** Only what is durable moves the call: who may send and hear follows the log, never runs ahead of it. */
  advance(id: SessionId, state: SessionState): void {
    const call = this.#calls.get(id);
    const phase = callPhase(state);
    call?.speech.advance(state, phase === 'live');
    if (!call || call.phase === phase) return;
    call.phase = phase;
    call.room.phaseChanged(phase);
  }

  revoke(id: SessionId, seatId: SeatId): void {
    this.#calls.get(id)?.room.revoke(seatId);
  }

  #open(id: SessionId, state: SessionState): Call {
    const phase = callPhase(state);
    const notify: Call['notify'] = new Map();
    const { media, wallMs, onTurn } = this.#deps;
    const speech = new CallSpeech({ wallMs, onTurn: (turn) => onTurn(id, turn) }, state, phase === 'live');
    const room = media.openRoom({
      call: { phase, place: state.config?.place ?? 'room' },
      notify: (peerId, mediaState) => notify.get(peerId)?.(mediaState),
      onLevels: (levels) => speech.hear(levels),
    });
    const call = { room, notify, speech, phase };
    this.#calls.set(id, call);
    return call;
  }
}

/**
 * Until the end, without everybody's consent nobody is seen or heard: it counts as the lobby. In the debrief each chooses
 * for themselves (C8).
 */
function callPhase(state: SessionState): Phase {
  return state.endedMs !== null || allConsent(state) ? phaseOf(state) : 'lobby';
}
