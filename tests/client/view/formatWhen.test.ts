import { formatWhen, formatWhenAlone } from '@fishbowl/client/view/formatWhen';
import { expect, test } from 'vitest';

const reader = { nowMs: Date.UTC(2026, 10, 24, 22, 30), language: 'en-GB', timeZone: 'UTC' };
const at = (day: number, hour: number) => Date.UTC(2026, 10, day, hour);

test('[U42] a time near by is told as today, tomorrow or yesterday; another by its weekday and date', () => {
  expect(formatWhen(at(24, 9), reader)).toBe('today, 09:00');
  expect(formatWhen(at(25, 1), reader)).toBe('tomorrow, 01:00');
  expect(formatWhen(at(23, 23), reader)).toBe('yesterday, 23:00');
  expect(formatWhen(at(26, 9), reader)).toMatch(/^Thu.* 26 Nov.*09:00$/);
});

test('[U42] it is the reader’s own calendar: the same moment is another day further east', () => {
  expect(formatWhen(at(24, 23), { ...reader, timeZone: 'Asia/Tokyo' })).toBe('today, 08:00');
  expect(formatWhen(at(24, 14), { ...reader, timeZone: 'Asia/Tokyo' })).toBe('yesterday, 23:00');
});

test('[U42] where it begins a line it begins with a capital', () => {
  expect(formatWhenAlone(at(25, 1), reader)).toBe('Tomorrow, 01:00');
});
