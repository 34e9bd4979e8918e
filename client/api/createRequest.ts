import { errorReplySchema } from '@fishbowl/shared/protocol/http/errors';
import type { z } from 'zod';
import { ApiError } from './ApiError.ts';

export type Request = <T>(method: 'GET' | 'POST', path: string, reply: z.ZodType<T>, body?: unknown) => Promise<T>;

/** The token that goes with what is not a GET. */
export interface CsrfToken {
  /** The one that is known, or one that is asked for now. */
  get(): Promise<string>;
  /** The known one was refused. */
  forget(): void;
}

/**
 * Asks the server. Rejects with an `ApiError` for what it refuses, and with fetch's own error when it is not reached.
 * A stale token is renewed once, unseen: what was refused for it had no effect.
 */
export function createRequest(fetchIt: typeof fetch, csrf: CsrfToken): Request {
  return async (method, path, reply, body) => {
    const ask = async () =>
      fetchIt(path, {
        method,
        credentials: 'same-origin',
        headers: {
          accept: 'application/json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(method !== 'GET' && { 'x-csrf-token': await csrf.get() }),
        },
        body: body === undefined ? null : JSON.stringify(body),
      });
    const first = await answerOf(await ask());
    if (first.ok) return reply.parse(first.json);
    if (first.error.reply.error !== 'csrf') throw first.error;
    csrf.forget();
    const second = await answerOf(await ask());
    if (second.ok) return reply.parse(second.json);
    throw second.error;
  };
}

type Answer = { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly error: ApiError };

async function answerOf(response: Response): Promise<Answer> {
  if (response.status === 204) return { ok: true, json: undefined };
  const json: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, json };
  const told = errorReplySchema.safeParse(json);
  const unknown = { error: 'unavailable', message: `the server answered ${response.status}` } as const;
  return { ok: false, error: new ApiError(told.success ? told.data : unknown) };
}
