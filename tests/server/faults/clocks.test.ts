import { ServerClock } from '@fishbowl/server/ServerClock';
import { expect, test } from 'vitest';
import { act, ann, ben, placeTag, sessionId, startedWallMs, stu } from '../../support/build.ts';
import { Cable } from '../../support/Cable.ts';
import { expectConverged } from '../../support/invariants.ts';
import { LiveTab } from '../../support/LiveTab.ts';
import { allHere, allShown, liveSession } from '../../support/liveSession.ts';
import { waitMs } from '../../support/patience.ts';

const hourMs = 3_600_000;

test.each([hourMs, -hourMs])(
  '[K8][S6] a server and a browser whose clocks are set by %i ms in a session keep to session time',
  {
    timeout: waitMs,
  },
  async (byMs) => {
    const machine = { sinceBoot: 5_000, wall: startedWallMs };
    const pass = (ms: number) => {
      machine.sinceBoot += ms;
      machine.wall += ms;
    };
    const clock = new ServerClock(
      { bootId: 'boot', sinceBootMs: () => machine.sinceBoot, wallMs: () => machine.wall },
      null,
    );
    const live = await liveSession({ config: { place: 'room', pseudonyms: false }, nowMs: clock.nowMs });
    const cable = await Cable.to(live.url);
    const others = await live.startWith([ben, stu, act]);
    const laptop = { aheadMs: 0 };
    const anns = new LiveTab({
      url: cable.url,
      sessionId,
      seat: ann,
      cookie: live.cookieOf(ann),
      localMs: () => machine.sinceBoot + laptop.aheadMs,
    }).open();
    const tabs = [...others, anns];
    const tagNow = async (tag: string) => {
      await anns.until((connection) => connection.clock.wallMs() !== null);
      await anns.asked(placeTag(tag, anns.connection.wallMs() - startedWallMs, 'OQ'));
    };
    await allHere(tabs);
    await anns.until(() => anns.connection.clock.wallMs() !== null); // Not while the test moves time.
    pass(1_000);
    await tagNow('before');

    machine.wall += byMs;
    pass(1_000);
    await tagNow('server-set');
    laptop.aheadMs += byMs;
    cable.cut(); // It has slept, or was reloaded: it asks for the time again.
    await anns.until(({ link }) => link.status === 'offline');
    await anns.until(() => anns.connection.wallMs() === clock.nowMs());
    pass(1_000);
    await tagNow('browser-set');

    const log = await live.store.events.load(sessionId);
    await allShown(log, tabs);
    expectConverged(log, tabs);
    expect([...anns.connection.view.tags.values()].map(({ startMs }) => startMs)).toEqual([1_000, 2_000, 3_000]);
  },
);
