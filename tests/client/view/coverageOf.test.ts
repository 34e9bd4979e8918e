import { coverageOf } from '@fishbowl/client/view/coverageOf';
import type { RosterSeat } from '@fishbowl/shared/protocol/down';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { reduce } from '@fishbowl/shared/session/reduce';
import type { Seat } from '@fishbowl/shared/session/seat';
import { emptySession } from '@fishbowl/shared/session/state';
import { expect, test } from 'vitest';
import { ann, ben, sue, tagPlaced } from '../../support/build.ts';
import { bookOf } from '../../support/ratingTable.ts';
import { streamOf, told } from '../../support/reportSource.ts';
import { oarsOpening, watching } from '../../support/sessionFile.ts';

const task = (who: Seat, ...codes: string[]): SessionEvent => ({ type: 'taskAssigned', seatId: who.id, codes });
const here = (who: Seat, online = true): RosterSeat => ({ seatId: who.id, role: who.role, name: who.id, online });

function coverage(
  facts: readonly SessionEvent[],
  { roster = [here(ann), here(ben), here(sue)], nowMs = 600_000 }: { roster?: RosterSeat[]; nowMs?: number } = {},
) {
  const state = reduce(emptySession, streamOf(told([...oarsOpening(), ...facts]), sue));
  return coverageOf({ state, codebook: bookOf('oars-starter'), roster, viewer: sue, nowMs });
}

const gapsOf = ({ families }: ReturnType<typeof coverage>) =>
  Object.fromEntries(families.flatMap(({ id, gap }) => (gap ? [[id, gap]] : [])));

test('[U33] without tasks everybody who is here watches everything', () => {
  const { families } = coverage([]);

  expect(families.map(({ watchers }) => watchers.length)).toEqual(families.map(() => 3));
});

test('[U33] a family that no observer watches is marked, and one that nobody does', () => {
  const tasks = [task(ann, 'OQ', 'CQ'), task(ben, 'SR', 'CR', '*reflection')];
  const others = ['affirm', 'summary', 'information', 'righting', 'client_language'];

  expect(gapsOf(coverage(tasks))).toEqual(Object.fromEntries(others.map((id) => [id, 'onlySupervisor'])));
  expect(gapsOf(coverage([...tasks, task(sue, 'AF')]))).toMatchObject({ summary: 'nobody', affirm: 'onlySupervisor' });
});

test('[U33] who is not here watches nothing just now, and is named as away', () => {
  const { families, raters } = coverage([task(ann, 'OQ')], { roster: [here(ann), here(ben, false), here(sue)] });

  expect(families.find(({ id }) => id === 'question')?.watchers).toEqual([ann.id, sue.id]);
  expect(families.find(({ id }) => id === 'affirm')?.gap).toBe('onlySupervisor');
  expect(raters.find(({ seatId }) => seatId === ben.id)?.isHere).toBe(false);
});

test('[U33] for a supervisor who is blind the coverage is the same with 0 and with 1,000 hidden tags', () => {
  const hidden = Array.from({ length: 1_000 }, (_, i) =>
    tagPlaced(i % 2 === 0 ? ann : ben, `t${i}`, { code: 'OQ', pressedMs: i * 500, startMs: i * 500 }),
  );
  const before = [watching(ann), watching(ben), watching(sue), task(ann, 'OQ', '*question')];

  expect(coverage([...before, ...hidden])).toEqual(coverage(before));
  expect(coverage(before).raters.map(({ isIdle }) => isIdle)).toEqual([null, null, null]);
});

test('[U33] after a look, who has not tagged for three minutes of practice is idle; a pause does not count', () => {
  const facts = [
    watching(ann),
    watching(ben),
    tagPlaced(ann, 'a', { code: 'OQ', pressedMs: 400_000, startMs: 400_000 }),
    tagPlaced(ben, 'b', { code: 'OQ', pressedMs: 300_000, startMs: 300_000 }),
    { type: 'looked', atMs: 500_000, seatId: sue.id },
  ] as const;
  const pause = [
    { type: 'paused', atMs: 500_000, seatId: sue.id, reason: 'supervisor' },
    { type: 'resumed', atMs: 560_000 },
  ] as const;
  const idle = (nowMs: number, more: readonly SessionEvent[] = []) =>
    coverage([...facts, ...more], { nowMs })
      .raters.filter(({ isIdle }) => isIdle)
      .map(({ seatId }) => seatId);

  expect(idle(479_999)).toEqual([sue.id]);
  expect(idle(480_000)).toEqual([ben.id, sue.id]);
  expect(idle(580_000)).toEqual([ann.id, ben.id, sue.id]);
  expect(idle(580_000, pause)).toEqual([ben.id, sue.id]);
});
