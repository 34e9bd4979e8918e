import { levelOf, loudnessOf } from '@fishbowl/client/media/loudness';
import { expect, test } from 'vitest';

/** A sine of this amplitude: its root mean square is 3.01 dB below its peak. */
function sine(amplitude: number): Float32Array {
  return Float32Array.from({ length: 1_000 }, (_, i) => amplitude * Math.sin((2 * Math.PI * i) / 100));
}

test.each([
  { what: 'silence', amplitude: 0, level: 0, word: 'silent' },
  { what: '-63 dB', amplitude: 0.001, level: 0, word: 'silent' },
  { what: '-43 dB', amplitude: 0.01, level: 0.31, word: 'quiet' },
  { what: '-23 dB', amplitude: 0.1, level: 0.68, word: 'good' },
  { what: '-3 dB', amplitude: 1, level: 1, word: 'loud' },
])('[O4] $what is $level on the meter, $word', ({ amplitude, level, word }) => {
  const measured = levelOf(sine(amplitude));

  expect(measured).toBeCloseTo(level, 2);
  expect(loudnessOf(measured)).toBe(word);
});
