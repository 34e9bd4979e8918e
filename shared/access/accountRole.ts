import { z } from 'zod';

/**
 * What somebody may do in the whole installation. Administrators look after people and the record; instructors make
 * courses; supervisors make sessions; members take part in what they are asked to.
 */
export const accountRoles = ['admin', 'instructor', 'supervisor', 'member'] as const;
export const accountRoleSchema = z.enum(accountRoles);
export type AccountRole = (typeof accountRoles)[number];
