import { readTime } from '@fishbowl/client/input/readTime';
import { formatTenths } from '@fishbowl/client/ui/formatTenths';
import { expect, test } from 'vitest';

test('[U22] a time may be typed as a clock or in seconds, with a point or a comma', () => {
  const typed = ['3:12.4', ' 3:12,4 ', '192.4', '3:12', '1:02:03.05', '0', '75:00'];

  expect(typed.map(readTime)).toEqual([192_400, 192_400, 192_400, 192_000, 3_723_050, 0, 4_500_000]);
});

test('[U22] what is no time is not taken for one', () => {
  expect(
    ['', '3:', ':12', '3:75', '1:60:00', '-1', '3.12.4', 'now', '3:12.4567'].map(readTime).filter(Boolean),
  ).toEqual([]);
});

test('[U22] a time that is mended is written to the tenth, and can be read back', () => {
  expect([0, 192_460, 3_723_999, -5].map(formatTenths)).toEqual(['0:00.0', '3:12.4', '1:02:03.9', '0:00.0']);
  expect([192_400, 3_723_900].map((ms) => readTime(formatTenths(ms)))).toEqual([192_400, 3_723_900]);
});
