import type { Role } from '@fishbowl/shared/session/seat';

/** Classmates; and staff, so that a colleague can take over before the one who led leaves. */
const many: Partial<Readonly<Record<Role, number>>> = { observer: 60, supervisor: 4 };

/** How many may sit in a role at once. */
export function capacity(role: Role): number {
  return many[role] ?? 1;
}
