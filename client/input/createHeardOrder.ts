/**
 * Gives the delay to take off a press, in whole ms, from when it was pressed and the delay measured last. What is heard
 * only moves forward, so of two presses in a row the later one is never put before the earlier, though the measured delay
 * may have grown by more than the time between them. A press before what was heard last means that the clock was set
 * back: then nothing is known of the order.
 */
export function createHeardOrder(): (pressedMs: number, playoutDelayMs: number) => number {
  let lastHeardMs = 0;
  return (pressedMs, playoutDelayMs) => {
    const sinceLastMs = pressedMs - lastHeardMs;
    const delayMs = sinceLastMs < 0 ? playoutDelayMs : Math.min(playoutDelayMs, sinceLastMs);
    lastHeardMs = pressedMs - delayMs;
    return delayMs;
  };
}
