import { z } from 'zod';
import { accountRoleSchema } from '../../access/accountRole.ts';
import { personIdSchema } from '../../core/ids.ts';
import { isPlain, personNameSchema } from '../../core/personName.ts';

/** The same person, however it is typed. */
export const loginSchema = z
  .string()
  .max(80)
  .transform((typed) => typed.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase())
  .pipe(z.string().min(2).refine(isPlain, 'has signs that nobody sees'));
export const passwordLimits = { min: 10, max: 200 } as const;
export const newPasswordSchema = z.string().min(passwordLimits.min).max(passwordLimits.max);

export const setupBodySchema = z.strictObject({
  /** What the terminal printed. */
  token: z.string().trim().min(1).max(100),
  name: personNameSchema,
  login: loginSchema,
  password: newPasswordSchema,
});
export type SetupBody = z.input<typeof setupBodySchema>;

export const signInBodySchema = z.strictObject({ login: loginSchema, password: z.string().min(1).max(200) });
export type SignInBody = z.input<typeof signInBodySchema>;

const accountSchema = z.strictObject({
  personId: personIdSchema,
  name: z.string().nullable(),
  login: z.string(),
  role: accountRoleSchema,
});

/** What a page asks first. */
export const meReplySchema = z.strictObject({
  account: accountSchema.nullable(),
  /** True until the first instructor exists. */
  setupNeeded: z.boolean(),
  /** To be sent as `x-csrf-token` with everything that is not a GET. */
  csrfToken: z.string(),
});

export const signInsReplySchema = z.strictObject({
  signIns: z.array(
    z.strictObject({
      id: z.string(),
      createdMs: z.number(),
      lastSeenMs: z.number(),
      userAgent: z.string(),
      /** The one that asks. */
      current: z.boolean(),
    }),
  ),
});

export const signInParamsSchema = z.strictObject({ signInId: z.string().min(1).max(64) });

export const nameBodySchema = z.strictObject({ name: personNameSchema });
export type NameBody = z.input<typeof nameBodySchema>;

/** A new password ends every other sign-in of one's own. */
export const passwordBodySchema = z.strictObject({ current: z.string().min(1).max(200), password: newPasswordSchema });
export type PasswordBody = z.input<typeof passwordBodySchema>;
