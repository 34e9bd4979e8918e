import { themeFor } from '@fishbowl/client/ui/theme';
import { expect, test } from 'vitest';

test('[U8] the observation room is dark, the reading room follows the system, and a person’s choice wins', () => {
  expect(themeFor('observation', null, false)).toBe('dark');
  expect(themeFor('reading', null, false)).toBe('light');
  expect(themeFor('reading', null, true)).toBe('dark');
  expect(themeFor('observation', 'light', true)).toBe('light');
  expect(themeFor('reading', 'dark', false)).toBe('dark');
});
