import type { ErrorCode, ErrorReply } from '@fishbowl/shared/protocol/http/errors';

const statuses: Readonly<Record<ErrorCode, number>> = {
  invalid: 400,
  nameNeeded: 400,
  notSignedIn: 401,
  wrongSignIn: 401,
  wrongSetupToken: 403,
  csrf: 403,
  notAllowed: 403,
  notFound: 404,
  linkUnknown: 404,
  roleTaken: 409,
  alreadySeated: 409,
  loginTaken: 409,
  changedMeanwhile: 409,
  lastOne: 409,
  frozen: 423,
  tooLarge: 413,
  unsupported: 415,
  tooMany: 429,
  internal: 500,
  unavailable: 503,
};

/** A request that fails as foreseen: its code is told, nothing is logged. */
export class RequestError extends Error {
  readonly statusCode: number;
  readonly reply: ErrorReply;

  constructor(error: ErrorCode, message: string, more: Pick<ErrorReply, 'problems' | 'role' | 'id'> = {}) {
    super(message);
    this.name = 'RequestError';
    this.statusCode = statuses[error];
    this.reply = { error, message, ...more };
  }
}

/** Also the answer to whoever may not know whether it is there. */
export function notFound(): RequestError {
  return new RequestError('notFound', 'there is nothing here, or nothing for you');
}

export function linkUnknown(): RequestError {
  return new RequestError('linkUnknown', 'this link or code leads nowhere, or no longer');
}

export function tooMany(): RequestError {
  return new RequestError('tooMany', 'too many tries; wait a little');
}

export function wrongSignIn(): RequestError {
  return new RequestError('wrongSignIn', 'login and password do not fit');
}

export function loginTaken(): RequestError {
  return new RequestError('loginTaken', 'somebody has this login');
}

export function changedMeanwhile(): RequestError {
  return new RequestError('changedMeanwhile', 'somebody else changed it since it was read');
}

export function lastOne(message: string): RequestError {
  return new RequestError('lastOne', message);
}
