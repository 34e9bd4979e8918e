import { randomInt } from 'node:crypto';
import { rulesOf } from '@fishbowl/shared/session/rulesOf';
import { expect, onTestFinished, test } from 'vitest';
import { answerConsent, reveal, startSession } from '../../support/build.ts';
import { expectBlind, expectConverged } from '../../support/invariants.ts';
import { LiveTab } from '../../support/LiveTab.ts';
import { allHere } from '../../support/liveSession.ts';
import { mortalServer } from '../../support/mortalServer.ts';
import { Tagger } from '../../support/Tagger.ts';
import { type Seated, type WebSession, webSession } from '../../support/webSession.ts';

const observers = 30;
const kills = process.env.FISHBOWL_LONG ? 50 : 5;

function tabOf(url: string, { id }: WebSession, { seat, cookie }: Seated): LiveTab {
  const tab = new LiveTab({
    url,
    sessionId: id,
    seat: { id: seat.seatId, role: seat.role },
    cookie,
    rules: rulesOf(seat.codebook),
    localMs: Date.now,
  });
  onTestFinished(() => tab.connection.close());
  return tab.open();
}

function downtimes({ connection }: LiveTab) {
  return connection.history.flatMap(({ event }) => (event.type === 'serverDown' ? [event] : []));
}

function shownTags({ connection }: LiveTab): number {
  return connection.history.filter(({ event }) => event.type === 'tagPlaced').length;
}

function ownTags({ seat, connection }: LiveTab): readonly string[] {
  return connection.history.flatMap(({ event }) =>
    event.type === 'tagPlaced' && event.seatId === seat.id ? [event.tagId] : [],
  );
}

test(`[L1][L2][S1][S3][V1][X2][K4] killed ${kills} times in a burst of ${observers} observers' tags, the server loses nothing it had acknowledged`, {
  timeout: 120_000 + kills * 30_000,
}, async () => {
  const server = await mortalServer();
  const session = await webSession(server.url, server.setupToken);
  const join = async (...who: Parameters<WebSession['join']>) => tabOf(server.url, session, await session.join(...who));
  const sues = await join('supervisor', 'Sue');
  const table = [await join('student', 'Stu'), await join('actor', 'Act')];
  const raters = [sues];
  for (let i = 0; i < observers; i += 1) raters.push(await join('observer', `Observer ${i}`));
  const tabs = [...table, ...raters];
  await allHere(tabs);
  for (const tab of table) await tab.asked(answerConsent(true));
  await sues.asked(startSession);
  const startedWallMs = sues.connection.view.startedWallMs ?? 0;

  const taggers = raters.map((tab) => new Tagger(tab, 100));
  const killedMs: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const more = randomInt(1, 12);
    const tagger = taggers[randomInt(taggers.length)];
    const goal = (tagger?.acknowledged.length ?? 0) + more;
    await tagger?.tab.until(() => tagger.acknowledged.length >= goal);
    const acknowledged = taggers.map((each) => each.acknowledged);
    killedMs.push(Date.now() - startedWallMs);
    await server.kill();
    await server.start(); // At once: the lock on the data died with the process.
    for (const [i, { tab }] of taggers.entries()) {
      await tab.until(({ caughtUp }) => caughtUp && downtimes(tab).length === kill + 1);
      expect(ownTags(tab), `kill ${kill}, after ${more} tags`).toEqual(
        expect.arrayContaining([...(acknowledged[i] ?? [])]),
      );
    }
  }
  for (const tagger of taggers) await tagger.stop();
  for (const { tab, tags } of taggers) expect(ownTags(tab)).toEqual(tags);
  for (const tab of tabs) expectBlind(tab);

  sues.ask(reveal);
  const placed = taggers.reduce((sum, { tags }) => sum + tags.length, 0);
  for (const tab of raters) await tab.until(({ history }) => history.length > placed && shownTags(tab) === placed);
  await server.kill();

  expectConverged(await server.log(session.id), tabs);
  expect(downtimes(sues)).toHaveLength(kills);
  for (const [i, atMs] of killedMs.entries()) {
    expect(downtimes(sues)[i]?.fromMs).toBeLessThanOrEqual(atMs);
    expect(downtimes(sues)[i]?.toMs).toBeGreaterThan(atMs);
  }
});
