import { type Figure, figure } from './Figure.ts';
import { LiveLoad, pressAllOut, pressSteadily } from './liveLoad.ts';
import { openFishbowl, openRelay, type Target } from './liveTarget.ts';

/** Tags in a second over all sessions: each of the 240 observers presses a key every 0.8 s. */
const offeredPerSecond = 300;
const rounds = 5;
const seconds = { warmUp: 3, steady: 4, allOut: 2 } as const;

interface Measured {
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

/** The targets take turns, so that what else this machine does meets all alike. Gives the rounds of each. */
async function inTurns<T>(loads: readonly LiveLoad[], work: (load: LiveLoad) => Promise<T>): Promise<readonly T[][]> {
  const results = loads.map((): T[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, load] of loads.entries()) results[i]?.push(await work(load));
  }
  return results;
}

/** Each figure is its middle round's. What saturates comes last: it makes sessions as long as no class does. */
async function measure(targets: readonly Target[]): Promise<readonly Measured[]> {
  const loads = targets.map((target) => new LiveLoad(target));
  for (const load of loads) await pressSteadily(load, offeredPerSecond, seconds.warmUp);
  const latenciesMs = await inTurns(loads, (load) => pressSteadily(load, offeredPerSecond, seconds.steady));
  const perSecond = await inTurns(loads, (load) => pressAllOut(load, seconds.allOut));
  const middle = (values: readonly number[] = []) => quantile(values, 0.5);
  return loads.map((_, i) => ({
    p50: middle(latenciesMs[i]?.map((round) => quantile(round, 0.5))),
    p99: middle(latenciesMs[i]?.map((round) => quantile(round, 0.99))),
    perSecond: middle(perSecond[i]),
  }));
}

/**
 * From a key on one screen until the tag is on every other, in 20 shared sessions of 12 observers, at a steady offered load
 * (open loop); and how many tags are acknowledged when every screen presses again at once (closed loop, saturated). Beside
 * the same through a relay that also writes durably, and (`…VsBare`) through one that does not.
 */
export async function run(): Promise<readonly Figure[]> {
  const targets = [await openFishbowl(), await openRelay('durable'), await openRelay('none')];
  try {
    const [fishbowl, durable, bare] = await measure(targets);
    if (!fishbowl || !durable || !bare) throw new Error('nothing was measured');
    const beside = (floor: Measured, suffix: string) => [
      figure(`pressToScreenP50${suffix}`, 'ms', fishbowl.p50, floor.p50),
      figure(`pressToScreenP99${suffix}`, 'ms', fishbowl.p99, floor.p99),
      figure(`acknowledgedPerSecond${suffix}`, '1/s', fishbowl.perSecond, floor.perSecond),
    ];
    return [
      figure('offeredPerSecond', '1/s', offeredPerSecond, null),
      ...beside(durable, ''),
      ...beside(bare, 'VsBare'),
    ];
  } finally {
    for (const target of targets) await target.close();
  }
}
