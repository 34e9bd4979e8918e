import { createHmac } from 'node:crypto';
import { sameSecret } from './tokens.ts';

/** Where a link leads: into a session, or into a course. */
type Kind = 'role link' | 'invitation';

/** The secret part of a link: 128 bits that follow from the link's id, so that its maker can see it again. */
export function linkToken(secret: Buffer, kind: Kind, linkId: string): string {
  const mac = createHmac('sha256', secret).update(`${kind} ${linkId}`).digest().subarray(0, 16);
  return `${linkId}.${mac.toString('base64url')}`;
}

/** The id of the link that this token was made for; undefined if it was not made here. */
export function linkIdOf(secret: Buffer, kind: Kind, token: string): string | undefined {
  const [linkId = ''] = token.split('.', 1);
  return sameSecret(linkToken(secret, kind, linkId), token) ? linkId : undefined;
}
