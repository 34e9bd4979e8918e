import type { PersonId, SeatId, SessionId } from '@fishbowl/shared/core/ids';
import type { Role } from '@fishbowl/shared/session/seat';

/** Who sits where. Events know only `id`; pseudonyms are made from `alias`. */
export interface SeatRow {
  readonly id: SeatId;
  readonly sessionId: SessionId;
  readonly personId: PersonId;
  /** Null once the person has been erased. */
  readonly name: string | null;
  readonly role: Role;
  /** Random, and on nobody's screen beside a name: unlinks tags from people. */
  readonly alias: SeatId;
  /** Null for a seat taken by account without a link, and for one that was claimed. */
  readonly linkId: string | null;
  readonly createdMs: number;
  readonly revokedMs: number | null;
  /** Supervises, but releases nothing. */
  readonly mentoring: boolean;
}

export interface NewSeat extends Omit<SeatRow, 'name' | 'revokedMs'> {
  /** A guest's person is made with the seat. Absent for people with an account. */
  readonly guestName?: string;
  readonly tokenHash: string;
  /** The token ends with this sign-in. Absent for guests. */
  readonly signInId?: string | undefined;
  /** How many may sit in this role. */
  readonly capacity: number;
}

/** What goes along with a seat from browser to browser. */
export interface Hold {
  /** It ends with this sign-in. Null: with none, as for a guest. */
  readonly signInId: string | null;
  /** By nothing but a link that others may know: the seat is not this browser's to keep or to erase (N96). */
  readonly takenUp: boolean;
}

/** A seat as one browser has it. */
export type BrowserSeat = SeatRow & Pick<Hold, 'takenUp'>;

export interface Handoff extends Hold {
  readonly tokenHash: string;
  readonly seatId: SeatId;
  readonly expiresMs: number;
}

/** An account, where it is signed in, and by which token that browser has the seat. */
export interface Claimant {
  readonly personId: PersonId;
  readonly signInId: string;
  readonly tokenHash: string;
  /** In the session's course they supervise without releasing. */
  readonly mentoring: boolean;
}

/** Seats whose rows and whose session's log differ, since somebody was interrupted between the two. */
export interface CutShort {
  /** The log says that they were revoked, the rows do not. */
  readonly revokedInLog: readonly SeatRow[];
  /** They were revoked; the log has them still. */
  readonly revokedUntold: readonly SeatRow[];
  /** Supervisors' seats, not revoked, of which the log says otherwise whether they mentor. */
  readonly mentoringUntold: readonly SeatRow[];
}

export interface Seats {
  /** All or nothing. `roleTaken`: as many sit there as may; `alreadySeated`: this person has a seat in this session. */
  take(seat: NewSeat): Promise<'taken' | 'roleTaken' | 'alreadySeated'>;
  /** One more browser for the same seat; or one that had it already, whose `formerHash` is good for nothing any more. */
  addToken(seatId: SeatId, tokenHash: string, createdMs: number, hold: Hold, formerHash?: string): Promise<void>;
  /** Revoked seats are not found, nor any by a token whose sign-in was ended or has run out. */
  byTokenHash(sessionId: SessionId, tokenHash: string, nowMs: number): Promise<BrowserSeat | undefined>;
  /** How a browser has this seat. Undefined: it has no such token. */
  holdOf(seatId: SeatId, tokenHash: string): Promise<Hold | undefined>;
  /** Revoked seats are not found. */
  byPerson(sessionId: SessionId, personId: PersonId): Promise<SeatRow | undefined>;
  /** All that a person has or had, in any session. */
  ofPerson(personId: PersonId): Promise<readonly SeatRow[]>;
  /**
   * A guest's seat becomes that of an account, with this browser's token and all that is kept of the guest, whose name is
   * forgotten. Every other way into the seat ends. `notGuest`: it has an owner with an account, or this token
   * is gone or took the seat up.
   */
  claim(seatId: SeatId, by: Claimant, nowMs: number): Promise<'claimed' | 'alreadySeated' | 'notGuest'>;
  /** Seats of those who came without an account, as far as they are not erased. Revoked ones too. */
  guests(sessionId: SessionId): Promise<ReadonlySet<SeatId>>;
  /** Supervises, but releases nothing; or does again. */
  setMentoring(seatId: SeatId, mentoring: boolean): Promise<void>;
  /** Revoked ones too, in the order of coming. */
  forSession(sessionId: SessionId): Promise<readonly SeatRow[]>;
  /** Forgets its tokens as well. Nothing if there is no such seat, or it was revoked before. */
  revoke(sessionId: SessionId, seatId: SeatId, revokedMs: number): Promise<SeatRow | undefined>;
  /** What was left half done when the server died. */
  cutShort(): Promise<CutShort>;
  /** Those that are over by now are forgotten. */
  addHandoff(handoff: Handoff, nowMs: number): Promise<void>;
  /** Browsers that came back to a guest's seat by nothing but its link are out of it. Gives those seats. */
  endTakenUp(sessionId: SessionId): Promise<readonly SeatRow[]>;
  /** Once: the second time it is gone. It leads nowhere either once its sign-in was ended or has run out. */
  useHandoff(tokenHash: string, nowMs: number): Promise<{ readonly seat: SeatRow; readonly hold: Hold } | undefined>;
}
