import { type MediaReply, type MediaRequest, mediaReplySchema } from '@fishbowl/shared/protocol/media';
import { MediaRefused } from './MediaRefused.ts';

/** Sends one request and resolves with the server's raw answer. Rejects when the connection is gone. */
export type SendRequest = (request: MediaRequest) => Promise<unknown>;

/** Asks, and parses the answer. Throws `MediaRefused` for a no. */
export async function askServer(send: SendRequest, request: MediaRequest): Promise<MediaReply> {
  const reply = mediaReplySchema.parse(await send(request));
  if (reply.type === 'refused') throw new MediaRefused(reply.code);
  return reply;
}

/** An answer to another question: the server's mistake, or a newer server's. */
export function unexpected(reply: MediaReply): Error {
  return new Error(`unexpected reply: ${reply.type}`);
}
