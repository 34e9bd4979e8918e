import { expect, onTestFinished, test } from 'vitest';
import { ann, command, openSpan, placeTag, retractTag, sessionId, writeNote } from '../../support/build.ts';
import { expectConverged } from '../../support/invariants.ts';
import { Listener } from '../../support/Listener.ts';
import { liveSession } from '../../support/liveSession.ts';
import { waitMs } from '../../support/patience.ts';
import { RawTab } from '../../support/RawTab.ts';

/** The same each time: the things in another order for each `seed`. */
function shuffled<T>(things: readonly T[], seed: number): readonly T[] {
  const rank = (i: number) => Math.imul(i + 1, 2_654_435_761 + 2 * seed) >>> 0;
  return things
    .map((thing, i) => [rank(i), thing] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, thing]) => thing);
}

test('[L1][S3][V2] two tabs that say the same commands again and again, each in another order, make each of them once', {
  timeout: waitMs,
}, async () => {
  const { url, cookieOf, startWith, store } = await liveSession({ config: { place: 'room', pseudonyms: false } });
  await startWith([]);
  const tabs = [0, 1].map(() => new RawTab({ url, auth: { sessionId }, headers: { cookie: cookieOf(ann) } }));
  for (const tab of tabs) onTestFinished(() => void tab.socket.disconnect());
  const witnesses = tabs.map((tab) => new Listener(ann, tab));
  const commands = Array.from({ length: 100 }, (_, i) => [
    command(placeTag(`t${i}`, 0, 'OQ')),
    command(openSpan(`s${i}`, 0, 'SR')),
    command(retractTag(`t${i}`)),
    command(writeNote(`n${i}`)),
  ]).flat();

  for (const [i, tab] of tabs.entries()) {
    await tab.connected();
    tab.join();
    for (const round of [0, 1, 2]) {
      for (const each of shuffled(commands, i * 10 + round)) tab.say({ type: 'command', command: each });
    }
  }
  for (const witness of witnesses) await witness.answered(commands);
  const log = await store.events.load(sessionId);

  expectConverged(log, witnesses);
  const refused = new Set(witnesses.flatMap((witness) => witness.refused));
  const logged = log.filter(({ commandId }) => commands.some(({ id }) => id === commandId));
  expect(logged.length + refused.size).toBe(commands.length);
  expect(logged.filter(({ commandId }) => refused.has(commandId))).toEqual([]);
});
