/** The tables as both engines have them: text, whole numbers, JSON as text. Times are ms since 1970. */
export interface Tables {
  persons: { id: string; name: string | null; created_ms: number; erased_ms: number | null };
  accounts: { person_id: string; login: string; password_hash: string; role: string };
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
  sessions: { id: string; created_by: string; created_ms: number; title: string; config_json: string };
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
  };
  seat_tokens: { token_hash: string; seat_id: string; created_ms: number; sign_in_id: string | null };
  handoffs: { token_hash: string; seat_id: string; expires_ms: number };
  events: {
    session_id: string;
    seq: number;
    seat_id: string;
    command_id: string;
    idx: number;
    event_json: string;
    /** Set where the event brought a text with it. */
    text_id: string | null;
    committed_ms: number;
  };
  texts: { session_id: string; seat_id: string; text_id: string; body: string | null };
  settings: { key: string; value: string };
}
