import { errorReplySchema } from '@fishbowl/shared/protocol/http/errors';
import type { z } from 'zod';
import { ApiError } from './ApiError.ts';

export type Request = <T>(method: 'GET' | 'POST', path: string, reply: z.ZodType<T>, body?: unknown) => Promise<T>;

/**
 * Asks the server. Rejects with an `ApiError` for what it refuses, and with fetch's own error when it is not reached.
 * `csrfToken` is asked for what is not a GET.
 */
export function createRequest(fetchIt: typeof fetch, csrfToken: () => Promise<string>): Request {
  return async (method, path, reply, body) => {
    const response = await fetchIt(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(method !== 'GET' && { 'x-csrf-token': await csrfToken() }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (response.status === 204) return reply.parse(undefined);
    const json: unknown = await response.json().catch(() => null);
    if (response.ok) return reply.parse(json);
    const error = errorReplySchema.safeParse(json);
    throw new ApiError(
      error.success ? error.data : { error: 'unavailable', message: `the server answered ${response.status}` },
    );
  };
}
