import { Pointing } from '@fishbowl/server/realtime/Pointing';
import type { DownMessage } from '@fishbowl/shared/protocol/down';
import type { Place } from '@fishbowl/shared/session/pointing';
import type { Seat } from '@fishbowl/shared/session/seat';
import { expect, test } from 'vitest';
import * as build from '../../support/build.ts';

const { ann, ben, stu, sue } = build;

const ended = build.played('blind', [ann, build.placeTag('t')], [sue, build.endSession]);
const released = build.playOn(ended, [sue, build.skipSelfRating], [sue, build.release('actor')]);

function room(seats: readonly Seat[]) {
  const clock = { nowMs: 0 };
  const peers = seats.map((seat) => {
    const told: DownMessage[] = [];
    const byes: string[] = [];
    return {
      seat,
      told,
      byes,
      send: (message: DownMessage) => told.push(message),
      disconnect: (why: string) => byes.push(why),
    };
  });
  return { clock, peers, pointing: new Pointing(() => clock.nowMs) };
}

const at = (atMs: number): Place => ({ atMs, selection: null });
const onTag = (atMs: number): Place => ({
  atMs,
  selection: { seatId: ann.id, tagId: build.placeTag('t').tagId },
});
const places = (told: readonly DownMessage[]) => told.map((message) => message.type === 'pointed' && message.atMs);

test('[V9] where the supervisor is reaches all others, a second device of theirs and who comes late, once each', () => {
  const { pointing, peers } = room([sue, sue, ann, ben]);
  const [laptop, projector, anns, bens] = peers;
  if (!laptop || !projector || !anns || !bens) throw new Error('somebody is missing');
  const here = [laptop, projector, anns];

  pointing.point(laptop, onTag(5_000), ended, here);
  pointing.tell([bens], ended);
  pointing.tell(peers, ended);

  const pointed = { type: 'pointed', seatId: sue.id, ...onTag(5_000) };
  expect(laptop.told).toEqual([]);
  for (const { told } of [projector, anns, bens]) expect(told).toEqual([pointed]);
});

test('[V8] a selection that the student may not see changes nothing in what they are sent', () => {
  const sentWith = (selects: boolean) => {
    const { pointing, peers } = room([sue, stu]);
    const [sues, stus] = peers;
    if (!sues || !stus) throw new Error('somebody is missing');
    pointing.point(sues, at(2_000), ended, peers);
    pointing.tell(peers, released);
    pointing.point(sues, at(5_000), released, peers);
    if (selects) pointing.point(sues, onTag(5_000), released, peers);
    pointing.point(sues, selects ? onTag(9_000) : at(9_000), released, peers);
    return stus.told;
  };

  expect(sentWith(true)).toEqual(sentWith(false));
  expect(places(sentWith(true))).toEqual([2_000, 5_000, 9_000]);
});

test('[V9] with a release comes what was pointed at before it, without a further word from the supervisor', () => {
  const { pointing, peers } = room([sue, stu]);
  const [sues, stus] = peers;
  if (!sues || !stus) throw new Error('somebody is missing');

  pointing.point(sues, onTag(5_000), released, peers);
  pointing.tell(peers, build.playOn(released, [sue, build.release('classmates')]));

  const alias = { seatId: build.aliasOf(ann), tagId: 't' };
  expect(stus.told.map((message) => message.type === 'pointed' && message.selection)).toEqual([null, alias]);
});

test('[W3] who points too often is passed over, and heard again soon', () => {
  const { pointing, peers, clock } = room([sue, ann]);
  const [sues, anns] = peers;
  if (!sues || !anns) throw new Error('somebody is missing');

  for (let i = 1; i <= 100; i += 1) pointing.point(sues, at(i), ended, peers);
  clock.nowMs += 1_000;
  pointing.point(sues, at(500), ended, peers);

  expect(anns.told.length).toBeLessThan(40);
  expect(places(anns.told).at(-1)).toBe(500);
  expect(sues.byes).toEqual([]);
});

test('[P2] who is no supervisor and points is cut off; before the end pointing does nothing', () => {
  const { pointing, peers } = room([sue, stu, ann]);
  const [sues, stus, anns] = peers;
  if (!sues || !stus || !anns) throw new Error('somebody is missing');

  pointing.point(stus, at(1), ended, peers);
  pointing.point(sues, at(1), build.played('blind'), peers);
  pointing.tell(peers, ended);

  expect(stus.byes).toEqual(['invalidMessage']);
  for (const { told } of peers) expect(told).toEqual([]);
});
