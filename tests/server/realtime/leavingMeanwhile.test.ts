import type { Store } from '@fishbowl/server/store/Store';
import { expect, onTestFinished, test } from 'vitest';
import { endSession, release, skipSelfRating, startedWallMs, startSession, writeNote } from '../../support/build.ts';
import { courseWeb } from '../../support/courseWeb.ts';
import { dataDir } from '../../support/dataDir.ts';
import { LiveTab } from '../../support/LiveTab.ts';
import { liveServer } from '../../support/liveServer.ts';
import { allHere } from '../../support/liveSession.ts';
import { openStore } from '../../support/openStore.ts';
import type { Seated } from '../../support/webSession.ts';

/** A store whose disk is slow once it is to write that somebody looks at a session: `meanwhile` is done then, once. */
async function slowStore(nowMs: () => number) {
  const store = await openStore(dataDir(), { nowMs });
  const slow: { meanwhile: (() => Promise<void>) | undefined } = { meanwhile: undefined };
  const append: Store['audit']['append'] = async (fact, atMs) => {
    const { meanwhile } = slow;
    if (fact.action === 'sessionSeen') slow.meanwhile = undefined;
    if (fact.action === 'sessionSeen') await meanwhile?.();
    return store.audit.append(fact, atMs);
  };
  return { slow, store: { ...store, audit: { ...store.audit, append } } };
}

/** A session of a course that Sven has closed. Olga, who watched, was not there any more. */
async function closedSession() {
  const clock = { nowMs: startedWallMs };
  const nowMs = () => clock.nowMs;
  const { store, slow } = await slowStore(nowMs);
  const server = await liveServer({ store, nowMs });
  const { teach, member, plan, enter, change } = await courseWeb(server);
  const tab = ({ seat, cookie }: Seated) => {
    const { seatId: id, role, sessionId } = seat;
    const made = new LiveTab({ url: server.url, sessionId, seat: { id, role }, cookie, localMs: nowMs });
    onTestFinished(() => made.connection.close());
    return made.open();
  };
  const [sven, stu, olga] = [
    await member('Sven', 'supervising'),
    await member('Stu', 'student'),
    await member('Olga', 'observer'),
  ];
  const session = await plan(teach, [stu, olga]);
  const olgas = await enter(olga, session);
  const [svens, stus] = [tab(await enter(sven, session, 'supervise')), tab(await enter(stu, session))];
  await allHere([svens, stus]);
  await stus.asked({ type: 'answerConsent', purpose: 'observed', textVersion: 1, given: true });
  await svens.asked(startSession);
  clock.nowMs += 1_000;
  for (const action of [endSession, skipSelfRating]) await svens.asked(action);
  for (const stage of ['actor', 'classmates', 'supervisor'] as const) await svens.asked(release(stage));
  await svens.asked({ type: 'closeSession' });
  const log = () => store.events.load(session.id);
  return { slow, log, comes: () => tab(olgas), takeOut: () => change(olga, 'observer', 'removed') };
}

test('[N61] who is taken out of the course while their connection is being made writes nothing into the closed session', async () => {
  const { slow, log, comes, takeOut } = await closedSession();
  slow.meanwhile = takeOut;
  const olga = comes();
  await olga.until(({ link }) => link.status === 'online');
  const before = await log();

  await olga.asked(writeNote('after', 'written by somebody who is out of the course'));

  expect(slow.meanwhile).toBeUndefined();
  expect(olga.refusals).toEqual(['notAllowed']);
  expect(await log()).toEqual(before);
});
