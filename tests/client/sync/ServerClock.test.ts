import { ServerClock } from '@fishbowl/client/sync/ServerClock';
import { expect, test } from 'vitest';

/** Two clocks, in ms, and a network between them. */
function world() {
  const now = { localMs: 1_000, serverMs: 5_000_000 };
  const clock = new ServerClock(() => now.localMs);
  const pass = (ms: number) => {
    now.localMs += ms;
    now.serverMs += ms;
  };
  /** One question and its answer. */
  const roundTrip = (thereMs: number, backMs: number) => {
    const token = clock.ask();
    pass(thereMs);
    const answer = now.serverMs;
    pass(backMs);
    clock.answered(token, answer);
  };
  const errorMs = () => Math.abs((clock.wallMs() ?? 0) - now.serverMs);
  return { now, clock, pass, roundTrip, errorMs };
}

test('[S6] of several round trips the shortest is believed, and its doubt is half of it', () => {
  const { clock, roundTrip, errorMs } = world();

  roundTrip(300, 20);
  roundTrip(12, 8);
  roundTrip(5, 400);

  expect(errorMs()).toBe(2);
  expect(clock.doubtMs()).toBe(10);
});

test('[S6] a machine that slept, and whose clock stood still meanwhile, has the time again with the first answer', () => {
  const { now, roundTrip, errorMs } = world();
  roundTrip(5, 5);

  now.serverMs += 30_000;
  roundTrip(200, 100);

  expect(errorMs()).toBe(50);
});

test('[S6] so it has when the server’s clock jumped, either way', () => {
  const { now, roundTrip, errorMs } = world();
  roundTrip(5, 5);

  now.serverMs -= 3_600_000;
  roundTrip(20, 20);

  expect(errorMs()).toBe(0);
});

test('[S6] clocks that drift apart a little are no jump', () => {
  const { clock, now, pass, roundTrip } = world();
  roundTrip(5, 5);
  pass(240_000);
  now.serverMs += 24; // A hundred in a million.

  roundTrip(8, 8);

  expect(clock.doubtMs()).toBe(5);
});

test('[S6] an answer to a question of before the connection broke says nothing', () => {
  const { clock, now } = world();
  const token = clock.ask();

  clock.disconnected();
  clock.answered(token, now.serverMs);

  expect(clock.wallMs()).toBeNull();
});
