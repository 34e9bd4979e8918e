import { cameFrom, signInFirst } from '@fishbowl/client/view/signInFirst';
import { expect, test } from 'vitest';

test('[U15] after signing in one is where one wanted to go, else at the list of sessions', () => {
  expect(cameFrom(signInFirst('/sessions/abc'))).toBe('/sessions/abc');
  expect(cameFrom(null)).toBe('/home');
  expect(cameFrom({ from: 'https://elsewhere.example' })).toBe('/home');
});
