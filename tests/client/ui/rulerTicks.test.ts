import { rulerTicks } from '@fishbowl/client/ui/rulerTicks';
import { expect, test } from 'vitest';

test('[U6] the rule under the clock has a tick per second, longer every five, longest every fifteen', () => {
  const path = rulerTicks({ divisions: 60, majorEvery: 15, middleEvery: 5 });

  expect(path.match(/M/g)).toHaveLength(61);
  expect(path.match(/v14/g)).toHaveLength(5);
  expect(path.match(/v8/g)).toHaveLength(8);
  expect(path.startsWith('M0.5 0v14M4.5 0v5')).toBe(true);
});
