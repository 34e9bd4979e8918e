import { actionOf } from '@fishbowl/client/timeline/keyboard';
import { LaneIndexes } from '@fishbowl/client/timeline/LaneIndexes';
import { type Move, moveSelection, nextMoment } from '@fishbowl/client/timeline/moveSelection';
import { expect, test } from 'vitest';
import { density, lane, mark, model, sealed } from './build.ts';

const press = (key: string, rest = {}) => actionOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...rest });

const rows = model({
  lanes: [
    density('others', [1]),
    lane('q', [mark('q1', 1_000), mark('q2', 5_000), mark('q3', 5_000), mark('q4', 9_000)]),
    lane('empty', []),
    sealed('Dr. Alvarez'),
    lane('r', [mark('r1', 4_000), mark('r2', 8_000)]),
  ],
});

function from(laneId: string, markId: string, move: Move): string | undefined {
  const found = rows.lanes.find(({ id }) => id === laneId);
  const marks = found && 'marks' in found ? found.marks : [];
  const selected = marks.find(({ id }) => id === markId);
  return moveSelection(rows, new LaneIndexes(), selected ? { laneId, mark: selected } : null, move, 4_900)?.mark.id;
}

test('[G6] no letter and no digit is a key of the timeline: those belong to the codes', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];

  expect(letters.map((key) => press(key)).filter(Boolean)).toEqual([]);
});

test('[G6] keys of the browser pass: Ctrl with plus and minus, Alt with an arrow', () => {
  expect([press('+', { ctrlKey: true }), press('-', { metaKey: true }), press('ArrowLeft', { altKey: true })]).toEqual([
    null,
    null,
    null,
  ]);
});

test('[G6] brackets count with the modifiers that a layout needs to write them', () => {
  expect(press('[', { ctrlKey: true, altKey: true })).toBe('previousMoment');
  expect(press(']')).toBe('nextMoment');
});

test('[G6] Ctrl+End follows the hand, Ctrl+Home shows the whole session', () => {
  expect([press('End', { ctrlKey: true }), press('Home', { metaKey: true }), press('End')]).toEqual([
    'follow',
    'whole',
    'lastMark',
  ]);
});

test('[G6] arrows go tag by tag, also between tags of the same moment, and stay at the ends', () => {
  expect(from('q', 'q1', 'nextMark')).toBe('q2');
  expect(from('q', 'q2', 'nextMark')).toBe('q3');
  expect(from('q', 'q3', 'previousMark')).toBe('q2');
  expect(from('q', 'q1', 'previousMark')).toBe('q1');
  expect(from('q', 'q4', 'nextMark')).toBe('q4');
});

test('[G6] up and down go to the nearest tag of the next lane that has one', () => {
  expect(from('q', 'q4', 'laneBelow')).toBe('r2');
  expect(from('r', 'r1', 'laneAbove')).toBe('q2');
  expect(from('r', 'r1', 'laneBelow')).toBe('r1');
});

test('[G6] Home and End go to the first and last tag of the lane', () => {
  expect([from('q', 'q3', 'firstMark'), from('q', 'q1', 'lastMark')]).toEqual(['q1', 'q4']);
});

test('[G6] with nothing selected, any of them picks the tag nearest to where one is', () => {
  expect(from('q', 'none', 'nextMark')).toBe('q2');
  expect(moveSelection(model(), new LaneIndexes(), null, 'nextMark', 0)).toBeNull();
});

test('[G6] the next moment is the first after, the previous the last before, never the one where one is', () => {
  const moments = [1_000, 2_000, 3_000];

  expect(nextMoment(moments, 2_000, 1)).toBe(3_000);
  expect(nextMoment(moments, 2_000, -1)).toBe(1_000);
  expect([nextMoment(moments, 3_000, 1), nextMoment([], 0, -1)]).toEqual([null, null]);
});

test('[G21] Shift with the arrows and the Page keys moves the selected tag, Enter edits it; no browser goes away', () => {
  const shifted = (key: string) => press(key, { shiftKey: true });

  expect([shifted('ArrowLeft'), shifted('ArrowRight')]).toEqual(['earlier', 'later']);
  expect([shifted('PageUp'), shifted('PageDown')]).toEqual(['muchEarlier', 'muchLater']);
  expect([press('Enter'), shifted('+'), shifted('Home')]).toEqual(['edit', 'zoomIn', 'firstMark']);
});
