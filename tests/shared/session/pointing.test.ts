import type { Action } from '@fishbowl/shared/session/command';
import { mayPoint, type Pointed, pointedFor } from '@fishbowl/shared/session/pointing';
import { expect, test } from 'vitest';
import * as build from '../../support/build.ts';

const { act, ann, ben, stu, sue } = build;

const atTag = (tag: string, author = ann): Pointed => ({
  seatId: sue.id,
  atMs: 3_000,
  selection: { seatId: author.id, tagId: build.placeTag(tag).tagId },
});

/** Ann and Sue have tagged, the session has ended, and Sue has gone so far. */
function debrief(...asks: readonly Action[]) {
  return build.played(
    'blind',
    [ann, build.placeTag('t')],
    [sue, build.placeTag('s')],
    [sue, build.endSession],
    ...asks.map((action) => [sue, action] as const),
  );
}
const upToClassmates = [build.skipSelfRating, build.release('actor'), build.release('classmates')];

test('[V9] only a supervisor points, and only after the end', () => {
  const live = build.played('blind');

  expect(mayPoint(sue, live)).toBe(false);
  for (const who of [ann, stu, act]) expect(mayPoint(who, debrief())).toBe(false);
  expect(mayPoint(sue, debrief())).toBe(true);
  expect(mayPoint(sue, debrief(...upToClassmates, build.release('supervisor'), build.closeSession))).toBe(true);
});

test('[V9] nobody is told before the end, and the table not before the first release', () => {
  const live = build.played('shared', [ann, build.placeTag('t')]);

  for (const who of build.everybody) expect(pointedFor(atTag('t'), who, live)).toBe(null);
  for (const who of [stu, act]) expect(pointedFor(atTag('t'), who, debrief(build.skipSelfRating))).toBe(null);
  expect(pointedFor(atTag('t'), ben, debrief())).toEqual(atTag('t'));
});

test('[V9] a tag that the viewer does not see, or that is not there, is no selection; a classmate’s bears its alias', () => {
  const nothing = { ...atTag('t'), selection: null };
  const actor = debrief(build.skipSelfRating, build.release('actor'));
  const classmates = debrief(...upToClassmates);

  expect(pointedFor(atTag('t'), stu, actor)).toEqual(nothing);
  expect(pointedFor(atTag('t'), stu, classmates)).toEqual({
    ...nothing,
    selection: { seatId: build.aliasOf(ann), tagId: 't' },
  });
  expect(pointedFor(atTag('s', sue), stu, classmates)).toEqual(nothing);
  expect(pointedFor(atTag('s', sue), ben, classmates)).toEqual(atTag('s', sue));
  expect(pointedFor(atTag('made-up'), ben, classmates)).toEqual(nothing);
});

test('[V9] whose place was closed points nowhere any more, and shows nothing to whose place was', () => {
  const gone = (who: typeof ann) => build.fold([{ type: 'seatRevoked', seatId: who.id }], debrief());

  expect(pointedFor(atTag('t'), ben, gone(sue))).toBe(null);
  expect(pointedFor(atTag('t'), ben, gone(ben))).toBe(null);
});
