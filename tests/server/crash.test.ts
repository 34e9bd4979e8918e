import { randomInt } from 'node:crypto';
import { openSqliteStore } from '@fishbowl/server/store/sqlite/openSqliteStore';
import type { TagId } from '@fishbowl/shared/core/ids';
import { rulesOf } from '@fishbowl/shared/session/rulesOf';
import type { SessionState } from '@fishbowl/shared/session/state';
import { expect, onTestFinished, test } from 'vitest';
import { answerConsent, placeTag, startSession } from '../support/build.ts';
import { dataDir } from '../support/dataDir.ts';
import { LiveTab } from '../support/LiveTab.ts';
import { allHere } from '../support/liveSession.ts';
import { startProcess } from '../support/startProcess.ts';
import { type Seated, type WebSession, webSession } from '../support/webSession.ts';

const kills = 4;

/** A server process that can be killed and started again on the same port and disk. */
async function mortalServer() {
  const place = dataDir();
  const first = await startProcess({ dataDir: place, port: 0 });
  const port = Number(new URL(first.url).port);
  const running = { process: first };
  const kill = () => running.process.kill();
  onTestFinished(kill);
  const start = async () => {
    running.process = await startProcess({ dataDir: place, port });
  };
  return { place, url: first.url, setupToken: first.setupToken ?? '', kill, start };
}

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

/** Somebody who tags a hundred times a second until told to stop, whatever becomes of the server. */
class Tagger {
  readonly tab: LiveTab;
  readonly asked: string[] = [];
  readonly #timer = setInterval(() => this.#ask(), 10);

  constructor(tab: LiveTab) {
    this.tab = tab;
    onTestFinished(() => clearInterval(this.#timer));
  }

  /** In the order of asking: answers come in that order, too. */
  get acknowledged(): readonly string[] {
    return this.asked.slice(0, this.asked.length - this.tab.connection.pending.length);
  }

  stop(): Promise<void> {
    clearInterval(this.#timer);
    return this.tab.answered();
  }

  #ask(): void {
    const tag = `t${this.asked.length}`;
    this.asked.push(tag);
    this.tab.ask(placeTag(tag, 0, 'OQ'));
  }
}

function ownTags({ tags }: SessionState, { seat }: LiveTab): readonly TagId[] {
  return [...tags.values()].filter(({ seatId }) => seatId === seat.id).map(({ id }) => id);
}

test('[L1][L2][S1][S3][X2][K4] killed in the middle of a burst of tags, again and again, the server loses nothing it had acknowledged', {
  timeout: 60_000,
}, async () => {
  const server = await mortalServer();
  const session = await webSession(server.url, server.setupToken);
  const join = async (...who: Parameters<WebSession['join']>) => tabOf(server.url, session, await session.join(...who));
  const [sues, stus, acts] = [
    await join('supervisor', 'Sue'),
    await join('student', 'Stu'),
    await join('actor', 'Act'),
  ];
  const raters = [await join('observer', 'Ann'), await join('observer', 'Ben'), await join('observer', 'Cem'), sues];
  await allHere([stus, acts, ...raters]);
  for (const tab of [stus, acts]) await tab.asked(answerConsent(true));
  await sues.asked(startSession);
  const startedWallMs = sues.connection.view.startedWallMs ?? 0;

  const taggers = raters.map((tab) => new Tagger(tab));
  const killedMs: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const more = randomInt(5, 200);
    const [tagger] = taggers;
    const goal = (tagger?.acknowledged.length ?? 0) + more;
    await tagger?.tab.until(() => tagger.acknowledged.length >= goal);
    const acknowledged = taggers.map((each) => each.acknowledged);
    killedMs.push(Date.now() - startedWallMs);
    await server.kill();
    await server.start(); // At once: the lock on the data died with the process.
    for (const [i, { tab }] of taggers.entries()) {
      await tab.until(({ view }) => view.downtimes.length === kill + 1);
      expect(ownTags(tab.connection.view, tab), `kill ${kill}, after ${more} tags`).toEqual(
        expect.arrayContaining([...(acknowledged[i] ?? [])]),
      );
    }
  }
  for (const tagger of taggers) await tagger.stop();

  const { downtimes } = sues.connection.view;
  expect(downtimes).toHaveLength(kills);
  for (const [i, atMs] of killedMs.entries()) {
    expect(downtimes[i]?.fromMs).toBeLessThanOrEqual(atMs);
    expect(downtimes[i]?.toMs).toBeGreaterThan(atMs);
  }
  for (const { tab, asked } of taggers) expect(ownTags(tab.connection.view, tab)).toEqual(asked);
  await server.kill();
  const store = await openSqliteStore(server.place);
  onTestFinished(() => store.close());
  const log = (await store.events.load(session.id)).map(({ event }) => event);
  for (const { tab, asked } of taggers) {
    const kept = log.flatMap((event) =>
      event.type === 'tagPlaced' && event.seatId === tab.seat.id ? [event.tagId] : [],
    );
    expect(kept).toEqual(asked);
  }
});
