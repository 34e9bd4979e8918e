import type { SessionId } from '@fishbowl/shared/core/ids';
import type { WayIn } from '@fishbowl/shared/protocol/http/join';
import type { Role } from '@fishbowl/shared/session/seat';
import type { RoleLink } from '../store/RoleLinks.ts';
import type { Records } from '../store/Store.ts';
import type { AuthDeps, AuthWithin } from './AuthDeps.ts';
import { linkIdOf } from './linkToken.ts';
import { newJoinCode } from './newJoinCode.ts';
import { newId } from './tokens.ts';

export const codeValidMs = 12 * 3_600_000;

type Making = Pick<AuthDeps, 'nowMs' | 'random'> & { readonly store: Pick<Records, 'roleLinks'> };

/** A new link and code for a role. The ones before lead nowhere from now on. */
export async function renewLink({ store, nowMs, random }: Making, sessionId: SessionId, role: Role): Promise<void> {
  const createdMs = nowMs();
  const code = newJoinCode(random);
  await store.roleLinks.replace({
    id: newId(random),
    sessionId,
    role,
    code,
    codeExpiresMs: createdMs + codeValidMs,
    createdMs,
  });
}

/** A new code for the same link. False if the role has no link. */
export async function renewCode({ store, nowMs, random }: Making, sessionId: SessionId, role: Role): Promise<boolean> {
  const link = (await store.roleLinks.forSession(sessionId)).find((each) => each.role === role);
  if (!link) return false;
  await store.roleLinks.setCode(link.id, newJoinCode(random), nowMs() + codeValidMs);
  return true;
}

/** Where a link or a code leads. Wrong, revoked and expired ones all lead nowhere. */
export async function linkOf(
  { store, nowMs, secret }: Pick<AuthWithin, 'store' | 'nowMs' | 'secret'>,
  way: Exclude<WayIn, { by: 'handoff' }>,
): Promise<RoleLink | undefined> {
  if (way.by === 'code') {
    const link = await store.roleLinks.byCode(way.code);
    return link && nowMs() < link.codeExpiresMs ? link : undefined;
  }
  const linkId = linkIdOf(secret, 'role link', way.token);
  return linkId === undefined ? undefined : store.roleLinks.byId(linkId);
}
