import { loginSchema } from '@fishbowl/shared/protocol/http/account';
import { newPersonBodySchema, passwordLinkReplySchema } from '@fishbowl/shared/protocol/http/people';
import { z } from 'zod';

/** What can be asked on the control socket: one POST for each of `Operations`, parsed on both sides. */
const refusable = <const T extends string>(error: T) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: passwordLinkReplySchema }),
    z.strictObject({ ok: z.literal(false), error: z.literal(error) }),
  ]);

export const addPersonCall = { path: '/person', body: newPersonBodySchema, reply: refusable('loginTaken') };
export const resetPersonCall = {
  path: '/person/reset',
  body: z.strictObject({ login: loginSchema }),
  reply: refusable('unknown'),
};
export const copyCall = { path: '/copy', body: z.strictObject({ file: z.string().startsWith('/') }), reply: z.null() };
export const noteBackupCall = {
  path: '/backup-made',
  body: z.strictObject({ tables: z.int(), rows: z.int() }),
  reply: z.null(),
};
/** Is somebody there? */
export const helloCall = { path: '/hello', body: z.null(), reply: z.null() };

export const problemSchema = z.strictObject({ problem: z.string() });
