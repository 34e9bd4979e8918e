import type { Action } from '@fishbowl/shared/session/command';
import { expect, test } from 'vitest';
import * as build from '../../support/build.ts';
import type { LiveTab } from '../../support/LiveTab.ts';
import { allHere, isOnline, liveSession } from '../../support/liveSession.ts';

const { act, ann, ben, stu } = build;

/** What raters do unseen, the `i`th of many. */
function unseen(i: number): readonly Action[] {
  const tag = i % 3 ? build.placeTag(`t${i}`, 0, 'OQ') : build.openSpan(`t${i}`, 0, 'CQ');
  if (i % 10 === 0) return [tag, build.writeNote(`n${i}`, `words ${i}`, `t${i}`)];
  if (i % 10 === 5) return [tag, build.retractTag(`t${i}`)];
  return [tag];
}

async function workUnseen(raters: readonly LiveTab[], times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) for (const action of unseen(i)) raters[i % raters.length]?.ask(action);
  for (const rater of raters) await rater.answered();
}

/** Something that is refused, to be sure that all that was sent before has come. */
async function allHeard(...tabs: readonly LiveTab[]): Promise<void> {
  for (const tab of tabs) await tab.asked(build.placeTag('not-allowed'));
}

async function away(tab: LiveTab, others: readonly LiveTab[]): Promise<void> {
  tab.connection.close();
  for (const other of others) await other.until(({ roster }) => !isOnline(roster, tab.seat));
}

/** Without what chance and the clock make: the socket's id, and answers to questions about the time. */
function carried({ frames }: LiveTab): readonly string[] {
  return frames
    .filter((frame) => !frame.includes('{"type":"time"'))
    .map((frame) => frame.replace(/"sid":"[\w-]+"/, '"sid":"?"'));
}

/** What the sockets of the student and the actor carried, while others tagged around them `hidden` times. */
async function wiresWith(hidden: number): Promise<readonly (readonly string[])[]> {
  const { tab, clock, startWith } = await liveSession({ config: { place: 'room' } });
  const [sues, anns, bens, acts, stus] = await startWith([ann, ben, act, stu]);
  if (!sues || !anns || !bens || !acts || !stus) throw new Error('somebody is missing');
  const raters = [anns, bens, sues];
  clock.nowMs += 60_000;

  await workUnseen(raters, hidden);
  if (hidden > 0) await bens.asked(build.look);
  await allHeard(stus, acts);
  await away(stus, [acts, ...raters]); // A lost connection.
  stus.open();
  await allHere([acts, stus, ...raters]);

  await acts.asked({ type: 'callTimeOut' });
  if (hidden > 0) await sues.asked(build.reveal);
  if (hidden > 0) await anns.asked(build.placeTag('after-the-reveal', 0, 'OQ'));
  await sues.until(({ view }) => view.pauses.length === 1);
  await sues.asked(build.resume);
  await allHeard(stus, acts);
  await away(stus, [acts, ...raters]);
  const reloaded = tab(stu); // A page that knows nothing yet.
  await allHere([acts, reloaded, ...raters]);

  await sues.asked(build.endSession); // Ends the hidden spans.
  if (hidden > 0) await sues.asked(build.placeTag('in-the-debrief', 0, 'OQ'));
  await acts.until(({ view }) => view.endedMs !== null);
  await acts.asked(build.writeNote('own'));
  await allHeard(reloaded, acts);
  const wires = [stus, reloaded, acts].map(carried);

  for (const action of [build.skipSelfRating, ...(['actor', 'classmates', 'supervisor'] as const).map(build.release)]) {
    await sues.asked(action);
  }
  await reloaded.until(({ view }) => view.released.length === 3);
  expect(reloaded.connection.view.tags.size, 'all is seen at last').toBe(hidden > 0 ? hidden * 0.9 + 2 : 0);
  return wires;
}

test('[V8] over real sockets, the student and the actor receive the same bytes with 0 and with 1,000 hidden tags and notes', async () => {
  const [student, reloaded, actor] = await wiresWith(0);

  expect(await wiresWith(1_000)).toEqual([student, reloaded, actor]);
  expect(student?.join()).toContain('"type":"paused"');
  for (const wire of [reloaded, actor]) expect(wire?.join()).toContain('"type":"sessionEnded"');
}, 60_000);
