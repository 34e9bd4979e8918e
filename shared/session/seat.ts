import { z } from 'zod';
import type { SeatId } from '../core/ids.ts';

export const roles = ['student', 'actor', 'interpreter', 'observer', 'supervisor'] as const;
export const roleSchema = z.enum(roles);
export type Role = (typeof roles)[number];

export interface Seat {
  readonly id: SeatId;
  readonly role: Role;
}

/** Raters watch and tag. Everybody else is in the conversation and must stay undisturbed. */
export function isRater(role: Role): boolean {
  return role === 'observer' || role === 'supervisor';
}

/** Those in the conversation: student, actor, interpreter. */
export function isAtTable(role: Role): boolean {
  return !isRater(role);
}
