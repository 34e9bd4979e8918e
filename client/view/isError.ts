import type { ErrorCode } from '@fishbowl/shared/protocol/http/errors';
import { ApiError } from '../api/ApiError.ts';

/** Did the server say no with this code? */
export function isError(error: unknown, code: ErrorCode): boolean {
  return error instanceof ApiError && error.reply.error === code;
}
