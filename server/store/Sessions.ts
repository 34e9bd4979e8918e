import type { CourseId, PersonId, SeatId, SessionId } from '@fishbowl/shared/core/ids';
import type { SessionConfig } from '@fishbowl/shared/session/config';
import type { Role } from '@fishbowl/shared/session/seat';

export interface SessionRow {
  readonly id: SessionId;
  readonly createdBy: PersonId;
  readonly createdMs: number;
  readonly title: string;
  readonly config: SessionConfig;
  /** Null: of no course. */
  readonly courseId: CourseId | null;
  /** When it is meant to be held. Null: open. */
  readonly plannedMs: number | null;
  /** Since when it is hidden for an incident. */
  readonly frozenMs: number | null;
  /** Everybody in the course who has no other role may watch. */
  readonly classmatesMayWatch: boolean;
}

/** A role that somebody was given beforehand. */
export interface Place {
  readonly personId: PersonId;
  /** Null once erased. */
  readonly name: string | null;
  readonly role: Role;
}

/** What was said when a session was hidden, or came back. */
export interface IncidentNote {
  readonly id: string;
  readonly what: 'frozen' | 'unfrozen';
  readonly atMs: number;
  /** Null: nobody knows; see `whoActs`. */
  readonly personId: PersonId | null;
  /** In which whoever said it sat; null: in none, as far as is known. */
  readonly seatId: SeatId | null;
  /** Null once erased. */
  readonly body: string | null;
}

type Before = Pick<SessionRow, 'id' | 'createdMs'>;

/** What is listed. What happened in a session stands in its log. */
export interface Sessions {
  add(session: SessionRow, places?: readonly Omit<Place, 'name'>[]): Promise<void>;
  byId(id: SessionId): Promise<SessionRow | undefined>;
  /**
   * Those of no course that a person made, and those of a course in which they are staff. Newest first; those older than `before`, if
   * given.
   */
  listFor(personId: PersonId, limit: number, before?: Before): Promise<readonly SessionRow[]>;
  /** Newest first. */
  ofCourse(courseId: CourseId): Promise<readonly SessionRow[]>;
  /** Those in which a person has a seat, had one, or was given a role, newest first. */
  ofPerson(personId: PersonId): Promise<readonly SessionRow[]>;
  /** Those that are hidden for an incident, the longest hidden first. */
  frozen(): Promise<readonly SessionRow[]>;
  places(id: SessionId): Promise<readonly Place[]>;
  /** In sessions of no course, and of courses that they are in. */
  placesOf(personId: PersonId): Promise<readonly { readonly sessionId: SessionId; readonly role: Role }[]>;
  /** Null: takes it back. */
  setPlace(id: SessionId, personId: PersonId, role: Role | null): Promise<void>;
  setFrozen(id: SessionId, frozenMs: number | null): Promise<void>;
  addIncidentNote(id: SessionId, note: IncidentNote): Promise<void>;
  /** In the order of being written. */
  incidentNotes(id: SessionId): Promise<readonly IncidentNote[]>;
  /** What one person said, in any session. */
  incidentNotesOf(personId: PersonId): Promise<readonly (IncidentNote & { readonly sessionId: SessionId })[]>;
}
