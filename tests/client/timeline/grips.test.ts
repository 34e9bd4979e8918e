import { type Grip, type Grips, gripAt, gripPlaces, gripsOf } from '@fishbowl/client/timeline/grips';
import { expect, test } from 'vitest';
import { mark } from './build.ts';

const midPx = 56;

/** What is taken hold of at each px, as stretches: `start 348-391`. */
function stretches(grips: Grips): readonly string[] {
  const at = Array.from({ length: 1_000 }, (_, x) => gripAt(grips, x, midPx));
  const kinds: readonly Grip[] = ['start', 'whole', 'end'];
  return kinds.filter((grip) => at.includes(grip)).map((grip) => `${grip} ${at.indexOf(grip)}-${at.lastIndexOf(grip)}`);
}

test('[G20] a span has a grip at each end and is moved by what lies between', () => {
  expect(stretches(gripsOf(mark('s', 0, { endMs: 1 }), 400, 800, midPx))).toEqual([
    'start 364-407',
    'whole 408-792',
    'end 793-836',
  ]);
});

test('[G20] each grip is at least 44 px wide and high, also of a short span and of a point', () => {
  expect(stretches(gripsOf(mark('s', 0, { endMs: 1 }), 400, 410, midPx))).toEqual([
    'start 339-382',
    'whole 383-427',
    'end 428-471',
  ]);
  const point = gripsOf(mark('p', 0), 400, null, midPx);
  expect(stretches(point)).toEqual(['whole 378-422', 'end 423-466']);
  expect([gripAt(point, 400, midPx - 22), gripAt(point, 400, midPx + 22.1)]).toEqual(['whole', null]);
});

test('[G20] of an open span only the start is moved', () => {
  expect(stretches(gripsOf(mark('s', 0, { open: true }), 400, null, midPx))).toEqual(['whole 378-422']);
});

test('[G20] a grip is painted in the middle of where it is taken hold of', () => {
  expect(gripPlaces(gripsOf(mark('s', 0, { endMs: 1 }), 400, 800, midPx))).toEqual([386, 814]);
  expect(gripPlaces(gripsOf(mark('p', 0), 400, null, midPx))).toEqual([444]);
});
