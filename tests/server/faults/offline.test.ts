import { expect, test } from 'vitest';
import { act, ann, ben, endSession, placeTag, sessionId, startedWallMs, stu, writeNote } from '../../support/build.ts';
import { Cable } from '../../support/Cable.ts';
import { expectConverged } from '../../support/invariants.ts';
import { allHere, allShown, liveSession } from '../../support/liveSession.ts';
import { waitMs } from '../../support/patience.ts';

test('[S1][D4][D9] a minute without network: what was tagged meanwhile keeps its own times, also after the end, marked late', {
  timeout: waitMs,
}, async () => {
  const live = await liveSession({ config: { place: 'room', pseudonyms: false } });
  const cable = await Cable.to(live.url);
  const [sues, ...others] = await live.startWith([ben, stu, act]);
  const anns = live.tab(ann, cable.url);
  const tabs = [...(sues ? [sues] : []), ...others, anns];
  await allHere(tabs);
  await anns.until(({ clock }) => clock.wallMs() !== null);

  cable.unplug();
  await anns.until(({ link }) => link.status === 'offline');
  for (let second = 10; second <= 60; second += 10) {
    live.clock.nowMs = startedWallMs + second * 1_000;
    anns.ask(placeTag(`at${second}`, anns.connection.wallMs() - startedWallMs, 'OQ'));
    if (second === 30) await sues?.asked(endSession);
  }
  anns.ask(writeNote('n', 'written on the train', 'at10'));
  expect(anns.connection.pending).toHaveLength(7);
  cable.plugIn();
  await anns.answered();

  const log = await live.store.events.load(sessionId);
  await allShown(log, tabs);
  expectConverged(log, tabs);
  expect(anns.refusals).toEqual([]);
  const tags = [...anns.connection.view.tags.values()].map(({ id, startMs, late }) => [id, startMs, late]);
  expect(tags).toEqual([10, 20, 30, 40, 50, 60].map((second) => [`at${second}`, second * 1_000, true]));
});
