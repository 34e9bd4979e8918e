import type { PersonId, SessionId } from '@fishbowl/shared/core/ids';
import type { SessionConfig } from '@fishbowl/shared/session/config';

export interface SessionRow {
  readonly id: SessionId;
  readonly createdBy: PersonId;
  readonly createdMs: number;
  readonly title: string;
  readonly config: SessionConfig;
}

/** What is listed. What happened in a session stands in its log. */
export interface Sessions {
  add(session: SessionRow): Promise<void>;
  byId(id: SessionId): Promise<SessionRow | undefined>;
  /** Newest first; those older than `before`, if given. */
  list(limit: number, before?: Pick<SessionRow, 'id' | 'createdMs'>): Promise<readonly SessionRow[]>;
}
