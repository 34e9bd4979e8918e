import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { newId, type RandomBytes } from '../auth/tokens.ts';
import type { App } from '../plugins/App.ts';
import { StoreFailure } from '../store/StoreFailure.ts';
import { notFound, RequestError, tooMany } from './RequestError.ts';

/** One shape for everything that fails. What nobody foresaw goes to the log, and to the user only as an id. */
export function handleErrors(app: App, random: RandomBytes): void {
  app.setErrorHandler((error, request, reply) => {
    const told = foreseen(error) ?? unforeseen(newId(random));
    if (told.reply.id !== undefined) request.log.error({ err: error, errorId: told.reply.id }, 'unforeseen error');
    return reply.code(told.statusCode).send(told.reply);
  });
}

function unforeseen(id: string): RequestError {
  return new RequestError('internal', 'something went wrong here', { id });
}

function foreseen(error: unknown): RequestError | undefined {
  if (error instanceof RequestError) return error;
  if (error instanceof StoreFailure) return new RequestError('unavailable', error.message);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const problems = error.validation.map(({ instancePath, message }) => ({
      path: instancePath.slice(1).replaceAll('/', '.'),
      message: message ?? 'not as expected',
    }));
    return new RequestError('invalid', 'what was sent is not as expected', { problems });
  }
  return fromFastify(error);
}

function fromFastify(error: unknown): RequestError | undefined {
  if (!(error instanceof Error && 'statusCode' in error)) return undefined;
  const { message } = error;
  if ('code' in error && String(error.code).startsWith('FST_CSRF')) return new RequestError('csrf', message);
  switch (error.statusCode) {
    case 400:
      return new RequestError('invalid', message);
    case 403: // A path that static files are never looked for at, such as `/a//b`.
    case 404:
      return notFound();
    case 413:
      return new RequestError('tooLarge', message);
    case 415:
      return new RequestError('unsupported', message);
    case 429:
      return tooMany();
    default: // Such as a range of bytes that a file does not have.
      return isOfTheAsker(error.statusCode) ? new RequestError('invalid', message) : undefined;
  }
}

function isOfTheAsker(statusCode: unknown): boolean {
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
}
