import { DelayMeter } from '@fishbowl/client/media/DelayMeter';
import { playoutDelayMs } from '@fishbowl/client/media/playoutDelayMs';
import { expect, test } from 'vitest';

const wallMs = 1_800_000_000_000;
const ntpMs = wallMs + 2_208_988_800_000;
/** After ten seconds: a tenth of a second each sample waited. */
const heard = {
  type: 'inbound-rtp',
  kind: 'audio',
  id: 'sam',
  packetsReceived: 500,
  jitterBufferDelay: 48_000,
  jitterBufferEmittedCount: 480_000,
};
/** Two seconds later; meanwhile a quarter of a second each. */
const later = {
  ...heard,
  packetsReceived: 600,
  jitterBufferDelay: 48_000 + 24_000,
  jitterBufferEmittedCount: 480_000 + 96_000,
};
const way = { type: 'candidate-pair', state: 'succeeded', nominated: true, currentRoundTripTime: 0.05 };
const uncounted = 40;

test('[C9] where the browser knows when what it plays was captured, the playout delay is the time since then', () => {
  const voice = { ...later, estimatedPlayoutTimestamp: ntpMs - 432.4 };

  expect(playoutDelayMs([voice, way], [heard], wallMs)).toBe(432);
});

test('[C9] elsewhere the playout delay is the wait in the jitter buffer of late, plus one way to the server', () => {
  const picture = { ...later, kind: 'video', jitterBufferDelay: 96_000 };
  const spare = { ...way, nominated: false, currentRoundTripTime: 9 };
  const waiting = { ...way, state: 'waiting', currentRoundTripTime: 9 };

  expect(playoutDelayMs([later, picture, way, spare, waiting], [heard], wallMs)).toBe(250 + 25 + uncounted);
  expect(playoutDelayMs([heard, way], [], wallMs)).toBe(100 + 25 + uncounted);
});

test('[C9] a moment of capture that cannot be is not believed, nor one while the server’s time is not known', () => {
  const measured = 250 + uncounted;
  const captured = (estimatedPlayoutTimestamp: number) => ({ ...later, estimatedPlayoutTimestamp });

  expect(playoutDelayMs([captured(ntpMs + 3_600_000)], [heard], wallMs)).toBe(measured);
  expect(playoutDelayMs([captured(ntpMs - 3_600_000)], [heard], wallMs)).toBe(measured);
  expect(playoutDelayMs([captured(ntpMs - 100)], [heard], null)).toBe(measured);
});

test('[C9] of several voices the slowest that is heard counts, and at most five seconds', () => {
  const other = { ...later, id: 'alex', jitterBufferDelay: later.jitterBufferDelay + 24_000 };
  const alex = { ...heard, id: 'alex' };

  expect(playoutDelayMs([later, other], [heard, alex], null)).toBe(500 + uncounted);
  expect(playoutDelayMs([later, alex], [heard, alex], null)).toBe(250 + uncounted);
  expect(playoutDelayMs([{ ...heard, jitterBufferDelay: 4_800_000 }], [], null)).toBe(5_000);
});

test('[C9] there is no playout delay before any sound has arrived', () => {
  expect(playoutDelayMs([way, { ...heard, jitterBufferEmittedCount: 0 }], [], wallMs)).toBeNull();
  expect(playoutDelayMs([heard, way], [heard], wallMs)).toBeNull();
});

test('[C9] one strange measurement changes nothing, and the last one stays while nothing is heard', () => {
  const meter = new DelayMeter();
  const measure = (seconds: number, delayMs: number) =>
    meter.measure([{ ...heard, packetsReceived: seconds, estimatedPlayoutTimestamp: ntpMs - delayMs }], wallMs);

  expect(meter.measure([], wallMs)).toBeNull();
  expect([measure(2, 100), measure(4, 2_000), measure(6, 110)]).toEqual([100, 100, 110]);
  expect([measure(8, 300), measure(10, 310), measure(12, 310)]).toEqual([300, 300, 310]);
  expect(measure(12, 900)).toBe(310);
});
