import type { Generated } from 'kysely';

/** The tables as both engines have them: text, whole numbers, JSON as text. Times are ms since 1970. */
export interface Tables {
  persons: {
    id: string;
    name: string | null;
    created_ms: number;
    erased_ms: number | null;
    /** The account that a guest's seat was kept in: who that guest was. */
    claimed_by: string | null;
  };
  accounts: {
    person_id: string;
    login: string;
    /** Empty: none chosen yet. */
    password_hash: string;
    role: string;
    version: Generated<number>;
  };
  sign_ins: {
    token_hash: string;
    id: string;
    person_id: string;
    created_ms: number;
    last_seen_ms: number;
    expires_ms: number;
    revoked_ms: number | null;
    user_agent: string;
  };
  sessions: {
    id: string;
    created_by: string;
    created_ms: number;
    title: string;
    config_json: string;
    course_id: string | null;
    planned_ms: number | null;
    frozen_ms: number | null;
    classmates_may_watch: number;
  };
  places: { session_id: string; person_id: string; role: string };
  /** `seq`: in the order of being written. `what`: `frozen` or `unfrozen`. Null body: erased. */
  incident_notes: {
    id: string;
    seq: number;
    session_id: string;
    person_id: string | null;
    seat_id: string | null;
    at_ms: number;
    what: string;
    body: string | null;
  };
  courses: {
    id: string;
    title: string;
    created_by: string;
    created_ms: number;
    archived_ms: number | null;
    defaults_json: string;
    /** Null: switched off. */
    code: string | null;
    version: number;
  };
  course_members: {
    course_id: string;
    person_id: string;
    role: string;
    status: string;
    since_ms: number;
    /** When they were taken out, until staff let them in again. */
    removed_ms: number | null;
    version: number;
  };
  invitations: {
    id: string;
    course_id: string;
    role: string;
    created_by: string;
    created_ms: number;
    expires_ms: number;
    uses_left: number;
    revoked_ms: number | null;
  };
  password_links: {
    made_by: string | null;
    token_hash: string;
    person_id: string;
    expires_ms: number;
  };
  tries: { key: string; until_ms: number; count: number };
  /** Null payload and salt: erased. */
  audit: {
    seq: number;
    at_ms: number;
    action: string;
    commitment: string;
    hash: string;
    salt: string | null;
    payload_json: string | null;
  };
  audit_persons: { seq: number; person_id: string };
  erasures: { person_id: string; erased_ms: number };
  role_links: {
    id: string;
    session_id: string;
    role: string;
    code: string;
    code_expires_ms: number;
    created_ms: number;
    revoked_ms: number | null;
  };
  seats: {
    id: string;
    session_id: string;
    person_id: string;
    role: string;
    alias: string;
    link_id: string | null;
    created_ms: number;
    revoked_ms: number | null;
    mentoring: number;
  };
  seat_tokens: {
    token_hash: string;
    seat_id: string;
    created_ms: number;
    sign_in_id: string | null;
    taken_up: number;
  };
  handoffs: {
    token_hash: string;
    seat_id: string;
    expires_ms: number;
    sign_in_id: string | null;
    taken_up: number;
  };
  events: {
    session_id: string;
    seq: number;
    seat_id: string;
    command_id: string;
    idx: number;
    type: string;
    event_json: string;
    /** Set where the event brought a text with it. */
    text_id: string | null;
    committed_ms: number;
  };
  texts: { session_id: string; seat_id: string; text_id: string; body: string | null };
  settings: { key: string; value: string };
}
