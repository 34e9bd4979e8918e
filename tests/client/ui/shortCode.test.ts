import { normaliseShortCode, spacedShortCode } from '@fishbowl/client/ui/shortCode';
import { expect, test } from 'vitest';

test('[U7] a short code may be typed or pasted in any case, with blanks and dashes', () => {
  expect(normaliseShortCode(' k7t-4pm ', 6)).toBe('K7T4PM');
  expect(normaliseShortCode('k7t 4pm and more', 6)).toBe('K7T4PM');
  expect(normaliseShortCode('!?', 6)).toBe('');
});

test('[U7] a short code is shown in two halves', () => {
  expect(spacedShortCode('K7T4PM')).toBe('K7T 4PM');
  expect(spacedShortCode('K7T4PMXY')).toBe('K7T4 PMXY');
});
