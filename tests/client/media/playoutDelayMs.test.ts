import { playoutDelayMs } from '@fishbowl/client/media/playoutDelayMs';
import { expect, test } from 'vitest';

const heard = { type: 'inbound-rtp', kind: 'audio', jitterBufferDelay: 4_800, jitterBufferEmittedCount: 48_000 };
const way = { type: 'candidate-pair', state: 'succeeded', currentRoundTripTime: 0.05 };

test('[C9] the playout delay is the mean wait in the jitter buffer plus one way to the server', () => {
  const picture = { ...heard, kind: 'video', jitterBufferDelay: 96_000 };

  expect(playoutDelayMs([heard, picture, way, { ...way, state: 'waiting', currentRoundTripTime: 9 }])).toBe(125);
});

test('[C9] of several voices the slowest counts, and at most five seconds', () => {
  expect(playoutDelayMs([heard, { ...heard, jitterBufferDelay: 9_600 }])).toBe(200);
  expect(playoutDelayMs([{ ...heard, jitterBufferDelay: 480_000 }])).toBe(5_000);
});

test('[C9] there is no playout delay before any sound has arrived', () => {
  expect(playoutDelayMs([way, { ...heard, jitterBufferEmittedCount: 0 }])).toBeNull();
});
