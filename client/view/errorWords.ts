import type { TFunction } from 'i18next';
import { ApiError } from '../api/ApiError.ts';

/** What went wrong with a request, what was kept and what to do. */
export function errorWords(error: unknown, t: TFunction): string {
  if (!(error instanceof ApiError)) return t('error.unreached');
  const { error: code, role, id } = error.reply;
  if (code === 'internal') return id === undefined ? t('error.internal') : t('error.internalWith', { id });
  if (code === 'alreadySeated') {
    return role === undefined
      ? t('error.alreadySeatedPlain')
      : t('error.alreadySeated', { part: t(`roles.as.${role}`) });
  }
  return t(`error.${code}`);
}

/** True if one of the server's problems with what was sent lies at this place, such as `password`. */
export function hasProblemAt(error: unknown, path: string): boolean {
  return error instanceof ApiError && (error.reply.problems ?? []).some((problem) => problem.path === path);
}
