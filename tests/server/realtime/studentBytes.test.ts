import { textIdSchema } from '@fishbowl/shared/core/ids';
import type { Action } from '@fishbowl/shared/session/command';
import { expect, test } from 'vitest';
import * as build from '../../support/build.ts';
import type { LiveTab } from '../../support/LiveTab.ts';
import { allHere, isOnline, liveSession } from '../../support/liveSession.ts';

const { act, ann, ben, edit, stu, sue } = build;

/** What raters do unseen, the `i`th of many. */
function unseen(i: number): readonly Action[] {
  const tag = i % 3 ? build.placeTag(`t${i}`, 0, 'OQ') : build.openSpan(`t${i}`, 0, 'CQ');
  if (i % 10 === 0) return [tag, build.writeNote(`n${i}`, `words ${i}`, `t${i}`)];
  if (i % 10 === 5) return [tag, build.retractTag(`t${i}`)];
  if (i % 10 === 3) return [tag, ...reworked(`t${i}`)];
  return [tag];
}

/** Every change of a tag, its parts and its steps; in the end there is as much as before. */
function reworked(tag: string): readonly Action[] {
  const part = edit(`${tag}-part`).tagId;
  return [
    { type: 'retimeTag', ...edit(tag), startMs: 1_000, endMs: 9_000 },
    { type: 'recodeTag', ...edit(tag), code: 'SR' },
    { type: 'splitTag', ...edit(tag), newTagId: part, atMs: 4_000 },
    { type: 'mergeTags', ...edit(tag), otherTagId: part },
    { type: 'undoEdit', ...edit(tag) },
    { type: 'redoEdit', ...edit(tag) },
  ];
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

/** Without what chance and the clock make: ids of sockets and commands, and answers to questions about the time. */
function carried({ frames }: LiveTab): readonly string[] {
  return frames
    .filter((frame) => !frame.includes('{"type":"time"'))
    .map((frame) => frame.replace(/"(sid|commandId)":"[\w-]+"/g, '"$1":"?"'));
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
  for (const codes of hidden > 0 ? [['SR'], ['OQ', 'SR'], 'all' as const] : []) {
    await sues.asked({ type: 'assignTask', seatId: ann.id, codes });
  }
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
  if (hidden > 0) {
    await sues.asked(build.placeTag('in-the-debrief', 0, 'OQ'));
    await sues.asked({ type: 'placeBookmark', textId: textIdSchema.parse('b'), atMs: 1, text: 'the turn' });
    await anns.asked({ type: 'correctLag', byMs: 300 });
    sues.connection.point({ atMs: 1, selection: null });
  }
  await acts.until(({ view }) => view.endedMs !== null);
  await acts.asked(build.writeNote('own'));
  await allHeard(reloaded, acts);
  const wires = [stus, reloaded, acts].map(carried);

  for (const action of [build.skipSelfRating, ...(['actor', 'classmates', 'supervisor'] as const).map(build.release)]) {
    await sues.asked(action);
  }
  await reloaded.until(({ view }) => view.released.length === 3);
  expect(reloaded.connection.view.tags.size, 'all is seen at last').toBe(hidden > 0 ? hidden * 0.9 + 2 : 0);
  expect(
    raters.flatMap(({ refusals }) => refusals),
    'the hidden work was done',
  ).toEqual([]);
  return wires;
}

test('[V8] over real sockets, the student and the actor receive the same bytes with 0 and with 1,000 hidden tags, edits and notes, tasks and places', async () => {
  const [student, reloaded, actor] = await wiresWith(0);

  expect(await wiresWith(1_000)).toEqual([student, reloaded, actor]);
  expect(student?.join()).toContain('"type":"paused"');
  for (const wire of [reloaded, actor]) expect(wire?.join()).toContain('"type":"sessionEnded"');
}, 60_000);

/** What the socket of one at the table carried before the end, while `times` things happened that are not theirs. */
async function wireBeforeEnd(
  who: typeof stu,
  happen: (i: number) => readonly (readonly [typeof stu, Action])[],
  times: number,
) {
  const { clock, startWith } = await liveSession({ config: { place: 'room', cues: true } });
  const tabs = await startWith([act, stu]);
  const of = (seat: typeof stu) => tabs.find((tab) => tab.seat === seat) ?? tabs[0];
  for (let i = 0; i < times; i += 1) {
    clock.nowMs += 20_000;
    for (const [seat, action] of happen(i)) await of(seat)?.asked(action);
  }
  const [watched] = tabs.filter(({ seat }) => seat === who);
  if (!watched) throw new Error('somebody is missing');
  await allHeard(watched);
  expect(
    tabs.flatMap(({ refusals }) => refusals),
    'all else was done',
  ).toEqual(['notAllowed']);
  return carried(watched);
}

const mark = (i: number) =>
  [sue, { type: 'markTurn', pressedMs: i * 1_000, speaker: i % 2 ? 'client' : 'practitioner' }] as const;
const dial = (i: number) => [act, { type: 'turnDial', pressedMs: i * 1_000, value: (i % 5) - 2 }] as const;

test('[V8][D18] over real sockets, turns marked and the dial turned leave no trace with the student before the end', async () => {
  const happen = (i: number) => [mark(i), dial(i)];

  expect(await wireBeforeEnd(stu, happen, 100)).toEqual(await wireBeforeEnd(stu, happen, 0));
}, 60_000);

test('[V8][D13] over real sockets, cues and their acknowledgement leave no trace with the actor before the end', async () => {
  const textId = (i: number) => textIdSchema.parse(`cue-${i}`);
  const happen = (i: number) => [
    mark(i),
    [sue, { type: 'sendCue', textId: textId(i), text: 'let him finish' }] as const,
    [stu, { type: 'acknowledgeCue', textId: textId(i) }] as const,
  ];

  expect(await wireBeforeEnd(act, happen, 100)).toEqual(await wireBeforeEnd(act, happen, 0));
}, 60_000);
