import { z } from 'zod';
import { courseRoleSchema } from '../../access/courseRole.ts';
import { courseIdSchema, invitationIdSchema } from '../../core/ids.ts';
import { personNameSchema } from '../../core/personName.ts';
import { loginSchema, newPasswordSchema } from './account.ts';

export const invitationParamsSchema = z.strictObject({ courseId: courseIdSchema, invitationId: invitationIdSchema });

/** Staff are invited one by one: whoever is shown the link over a shoulder must not come in as staff. */
export const maxUses = 200;
export const newInvitationBodySchema = z.strictObject({
  role: courseRoleSchema,
  /** How many people may come in by it. For staff it is 1, whatever is asked. */
  uses: z.number().int().min(1).max(maxUses),
  days: z.number().int().min(1).max(60),
});
export type NewInvitationBody = z.infer<typeof newInvitationBodySchema>;

const invitationSchema = z.strictObject({
  id: invitationIdSchema,
  role: courseRoleSchema,
  /** Belongs behind the `#` of `/invitation#…`. */
  token: z.string(),
  createdMs: z.number(),
  expiresMs: z.number(),
  usesLeft: z.number(),
});
/** Those that lead in: neither revoked, nor used up, nor expired. Newest first. */
export const invitationsReplySchema = z.strictObject({ invitations: z.array(invitationSchema) });
export type InvitationsReply = z.infer<typeof invitationsReplySchema>;

const tokenSchema = z.string().min(1).max(200);
export const invitationLookBodySchema = z.strictObject({ token: tokenSchema });
/** Wrong, revoked, used-up and expired ones all get `linkUnknown`. */
export const invitationLookReplySchema = z.strictObject({
  courseId: courseIdSchema,
  title: z.string(),
  role: courseRoleSchema,
  /** Mine in the course already, if I am signed in and in it. Accepting then changes nothing. */
  already: courseRoleSchema.nullable(),
});
export type InvitationLookReply = z.infer<typeof invitationLookReplySchema>;

/** `account`: for those who are not signed in and have none. Without it the one that is signed in comes in. */
export const invitationAcceptBodySchema = z.strictObject({
  token: tokenSchema,
  account: z.strictObject({ name: personNameSchema, login: loginSchema, password: newPasswordSchema }).optional(),
});
export type InvitationAcceptBody = z.input<typeof invitationAcceptBodySchema>;
/** `pending`: was taken out before, and has asked to come in again. */
export const invitationAcceptReplySchema = z.strictObject({
  courseId: courseIdSchema,
  status: z.enum(['active', 'pending']),
});
