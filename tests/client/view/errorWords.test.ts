import { ApiError } from '@fishbowl/client/api/ApiError';
import { errorWords, hasProblemAt } from '@fishbowl/client/view/errorWords';
import { errorCodes } from '@fishbowl/shared/protocol/http/errors';
import { expect, test } from 'vitest';
import { wordedI18n } from '../../support/wordedI18n.ts';

const { t } = await wordedI18n();
const refused = (reply: Partial<ApiError['reply']>) =>
  new ApiError({ error: 'invalid', message: 'developers', ...reply });

test.each(errorCodes)('[U13] %s is told in words of its own, not in the server’s', (error) => {
  const words = errorWords(refused({ error }), t);

  expect(words).toMatch(/^[A-Z].+\.$/);
  expect(words).not.toContain('developers');
  expect(errorCodes.filter((other) => errorWords(refused({ error: other }), t) === words)).toEqual([error]);
});

test('[U13] a server that is not reached is told as that', () => {
  expect(errorWords(new TypeError('Failed to fetch'), t)).toBe(t('error.unreached'));
});

test('[U13] who has a place already is told which, and a bug has a number to name', () => {
  expect(errorWords(refused({ error: 'alreadySeated', role: 'actor' }), t)).toContain('as the actor');
  expect(errorWords(refused({ error: 'internal', id: 'x17' }), t)).toContain('x17');
});

test('[U13] a problem is found at its field', () => {
  const error = refused({ problems: [{ path: 'password', message: 'too short' }] });

  expect(hasProblemAt(error, 'password')).toBe(true);
  expect(hasProblemAt(error, 'name')).toBe(false);
  expect(hasProblemAt(new TypeError('Failed to fetch'), 'password')).toBe(false);
});
