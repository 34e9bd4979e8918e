import { ServerClock } from '@fishbowl/server/ServerClock';
import { countingSleep, thisMachine } from '@fishbowl/server/thisMachine';
import { expect, test } from 'vitest';

const hourMs = 3_600_000;

/** A machine that the test moves: time passes, and somebody sets its clock. */
class FakeMachine {
  bootId: string | null = 'boot 1';
  #sinceBootMs = 50_000;
  #wallMs = 1_700_000_000_000;

  readonly sinceBootMs = () => this.#sinceBootMs;
  readonly wallMs = () => this.#wallMs;

  pass(ms: number): void {
    this.#sinceBootMs += ms;
    this.#wallMs += ms;
  }

  setClock(byMs: number): void {
    this.#wallMs += byMs;
  }

  restart(bootId: string | null): void {
    this.bootId = bootId;
    this.#sinceBootMs = 1_000;
  }
}

/** What a run leaves that ends now. */
function sign(clock: ServerClock, { bootId, sinceBootMs }: FakeMachine) {
  return { serverMs: clock.nowMs(), bootId, sinceBootMs: sinceBootMs() };
}

test.each([hourMs, -hourMs])(
  '[K8] while the server runs, setting the machine’s clock by %i ms moves nothing',
  (byMs) => {
    const machine = new FakeMachine();
    const clock = new ServerClock(machine, null);
    machine.pass(10);

    machine.setClock(byMs);
    machine.pass(15);

    expect(clock.nowMs()).toBe(1_700_000_000_025);
  },
);

test.each([hourMs, -hourMs])(
  '[K8] nor does setting it by %i ms between two runs of one start of the machine',
  (byMs) => {
    const machine = new FakeMachine();
    const first = new ServerClock(machine, null);
    machine.pass(10);
    const last = sign(first, machine);

    machine.pass(2_000);
    machine.setClock(byMs);
    const second = new ServerClock(machine, last);
    machine.pass(5);

    expect(second.nowMs()).toBe(1_700_000_002_015);
  },
);

test.each([
  ['boot 2', hourMs, hourMs],
  ['boot 2', -hourMs, 0],
  [null, hourMs, hourMs],
  [null, -hourMs, 0],
])(
  '[K8] after another start of the machine (%s) its clock is believed, but never back (set by %i ms)',
  (bootId, byMs, moved) => {
    const machine = new FakeMachine();
    if (bootId === null) machine.restart(null);
    const last = sign(new ServerClock(machine, null), machine);

    machine.restart(bootId);
    machine.setClock(byMs);
    const clock = new ServerClock(machine, last);

    expect(clock.nowMs()).toBe(1_700_000_000_000 + moved);
  },
);

test('[K8] the clock is never before what the log holds, and goes on from there', () => {
  const machine = new FakeMachine();
  const clock = new ServerClock(machine, null);

  clock.notBefore(1_700_000_005_000);
  clock.notBefore(1_600_000_000_000);
  machine.pass(7);

  expect(clock.nowMs()).toBe(1_700_000_005_007);
});

test('[K8] a machine that has slept has counted it; what two counts differ in by their doubt is no sleep', () => {
  const counts = { awake: 100_000, withSleep: 100_009 };
  const sinceBootMs = countingSleep(
    () => counts.awake,
    () => counts.withSleep,
  );
  const after = (awake: number, withSleep: number) => {
    counts.awake += awake;
    counts.withSleep += withSleep;
    return sinceBootMs();
  };

  expect(sinceBootMs()).toBe(100_000);
  expect(after(1_000, 991)).toBe(101_000);
  expect(after(1_000, 61_000)).toBe(162_000);
  expect(after(1_000, 1_008)).toBe(163_000);
});

test('[K8] what this machine counts goes on', () => {
  const { sinceBootMs } = thisMachine();
  const before = sinceBootMs();

  expect(before).toBeGreaterThan(0);
  expect(sinceBootMs()).toBeGreaterThanOrEqual(before);
});
