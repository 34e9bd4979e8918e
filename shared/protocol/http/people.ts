import { z } from 'zod';
import { accountRoleSchema } from '../../access/accountRole.ts';
import { personIdSchema } from '../../core/ids.ts';
import { personNameSchema } from '../../core/personName.ts';
import { loginSchema, newPasswordSchema } from './account.ts';

export const personParamsSchema = z.strictObject({ personId: personIdSchema });

const personShape = {
  personId: personIdSchema,
  name: z.string(),
  login: z.string(),
  role: accountRoleSchema,
  createdMs: z.number(),
  /** Null: never. */
  lastSeenMs: z.number().nullable(),
  /** False: has not yet chosen a password. */
  hasPassword: z.boolean(),
  /** Goes up with each change; see `personBodySchema`. */
  version: z.number().int().positive(),
};
export const personReplySchema = z.strictObject(personShape);
export type PersonReply = z.infer<typeof personReplySchema>;

/** By name. */
export const peopleReplySchema = z.strictObject({ people: z.array(personReplySchema) });

export const newPersonBodySchema = z.strictObject({
  name: personNameSchema,
  login: loginSchema,
  role: accountRoleSchema,
});
export type NewPersonBody = z.input<typeof newPersonBodySchema>;

/** `version`: the one that was read. If somebody else changed the person since, nothing is changed (`changedMeanwhile`). */
export const personBodySchema = newPersonBodySchema.extend({ version: z.number().int().positive() });
export type PersonBody = z.input<typeof personBodySchema>;

/** With it a person chooses a password, once. Belongs behind the `#` of `/password#…`. */
export const passwordLinkReplySchema = z.strictObject({ token: z.string(), expiresMs: z.number() });
export type PasswordLinkReply = z.infer<typeof passwordLinkReplySchema>;

export const newPersonReplySchema = z.strictObject({ person: personReplySchema, link: passwordLinkReplySchema });

const linkTokenSchema = z.string().min(1).max(200);
export const passwordLinkLookBodySchema = z.strictObject({ token: linkTokenSchema });
/** Whose it is. Wrong, used and expired links all get `linkUnknown`. */
export const passwordLinkLookReplySchema = z.strictObject({ name: z.string(), login: z.string() });
export type PasswordLinkLookReply = z.infer<typeof passwordLinkLookReplySchema>;
/** Ends every sign-in that the person had, and signs this browser in. */
export const passwordLinkUseBodySchema = z.strictObject({ token: linkTokenSchema, password: newPasswordSchema });
export type PasswordLinkUseBody = z.input<typeof passwordLinkUseBodySchema>;
