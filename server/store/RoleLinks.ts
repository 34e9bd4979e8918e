import type { SessionId } from '@fishbowl/shared/core/ids';
import type { Role } from '@fishbowl/shared/session/seat';

/** A way into one role of one session. The secret in the link is derived from `id`; the code stands here. */
export interface RoleLink {
  readonly id: string;
  readonly sessionId: SessionId;
  readonly role: Role;
  readonly code: string;
  readonly codeExpiresMs: number;
  readonly createdMs: number;
}

/** Revoked links are never found. */
export interface RoleLinks {
  byId(id: string): Promise<RoleLink | undefined>;
  byCode(code: string): Promise<RoleLink | undefined>;
  forSession(sessionId: SessionId): Promise<readonly RoleLink[]>;
  /** Revokes the role's present link, if any, and puts this one in its place. */
  replace(link: RoleLink): Promise<void>;
  /** The link stays as it is; its old code leads nowhere from now on. */
  setCode(id: string, code: string, codeExpiresMs: number): Promise<void>;
  /** False if the role has no link. */
  revoke(sessionId: SessionId, role: Role, revokedMs: number): Promise<boolean>;
}
