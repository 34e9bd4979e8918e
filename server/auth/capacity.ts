import type { Role } from '@fishbowl/shared/session/seat';

/** How many may sit in a role at once. */
export function capacity(role: Role): number {
  return role === 'observer' ? 60 : 1;
}
