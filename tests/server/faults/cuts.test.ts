import { onTestFinished, test } from 'vitest';
import { act, ann, ben, reveal, sessionId, stu } from '../../support/build.ts';
import { Cable } from '../../support/Cable.ts';
import { expectBlind, expectConverged } from '../../support/invariants.ts';
import { allShown, liveSession } from '../../support/liveSession.ts';
import { waitMs } from '../../support/patience.ts';
import { Tagger } from '../../support/Tagger.ts';

const cutMs = 150;
const leastCuts = 12;

test(`[L1][L2][S1][S3][V1] with every connection cut each ${cutMs} ms, nothing is lost, doubled, reordered or shown too early`, {
  timeout: waitMs * 2,
}, async () => {
  const live = await liveSession({ config: { place: 'room', pseudonyms: false } });
  const cable = await Cable.to(live.url);
  const [sues] = await live.startWith([]);
  const table = [stu, act].map((seat) => live.tab(seat, cable.url));
  const raters = [ann, ann, ben].map((seat) => live.tab(seat, cable.url)); // Ann has two tabs.
  const cuts = { done: 0 };
  const cutting = setInterval(() => {
    cable.cut();
    cuts.done += 1;
  }, cutMs);
  onTestFinished(() => clearInterval(cutting));

  const taggers = raters.map((tab, i) => new Tagger(tab, 10, `tab${i}-`));
  for (const { tab, tags } of taggers) await tab.until(() => tags.length >= 100 && cuts.done >= leastCuts);
  clearInterval(cutting);
  for (const tagger of taggers) await tagger.stop();
  const tabs = [...(sues ? [sues] : []), ...raters, ...table];
  for (const tab of tabs) expectBlind(tab);
  await sues?.asked(reveal);

  const log = await live.store.events.load(sessionId);
  await allShown(log, tabs);
  expectConverged(log, tabs);
});
