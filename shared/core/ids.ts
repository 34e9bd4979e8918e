import { z } from 'zod';

const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** Opaque ids, made by chance. A brand stops a tag id being passed where a seat id is meant. */
export const sessionIdSchema = idSchema.brand<'SessionId'>();
/** A place in one session. Never a person: whose seat it is stands in a row that can be erased. */
export const seatIdSchema = idSchema.brand<'SeatId'>();
/** Made by the client, unique per session and seat. */
export const commandIdSchema = idSchema.brand<'CommandId'>();
/** Made by the client, unique per session and seat. */
export const tagIdSchema = idSchema.brand<'TagId'>();
/** Made by the client, unique per session and seat: names a free text that lives outside the log, so that it can be erased. */
export const textIdSchema = idSchema.brand<'TextId'>();
/** A human being, with an account or as a guest. */
export const personIdSchema = idSchema.brand<'PersonId'>();

export const courseIdSchema = idSchema.brand<'CourseId'>();
export const invitationIdSchema = idSchema.brand<'InvitationId'>();

export type SessionId = z.infer<typeof sessionIdSchema>;
export type SeatId = z.infer<typeof seatIdSchema>;
export type CommandId = z.infer<typeof commandIdSchema>;
export type TagId = z.infer<typeof tagIdSchema>;
export type TextId = z.infer<typeof textIdSchema>;
export type PersonId = z.infer<typeof personIdSchema>;
export type CourseId = z.infer<typeof courseIdSchema>;
export type InvitationId = z.infer<typeof invitationIdSchema>;
