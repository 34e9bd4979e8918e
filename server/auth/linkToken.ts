import { createHmac } from 'node:crypto';
import { sameSecret } from './tokens.ts';

/** The secret part of a role link: 128 bits that follow from the link's id, so that its maker can see it again. */
export function linkToken(secret: Buffer, linkId: string): string {
  const mac = createHmac('sha256', secret).update(`role link ${linkId}`).digest().subarray(0, 16);
  return `${linkId}.${mac.toString('base64url')}`;
}

/** The id of the link that this token was made for; undefined if it was not made here. */
export function linkIdOf(secret: Buffer, token: string): string | undefined {
  const [linkId = ''] = token.split('.', 1);
  return sameSecret(linkToken(secret, linkId), token) ? linkId : undefined;
}
