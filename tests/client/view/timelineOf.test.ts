import { codeLooks } from '@fishbowl/client/view/codeLook';
import { ownTags } from '@fishbowl/client/view/ownTags';
import { shownTimes, storedTimes } from '@fishbowl/client/view/shownTimes';
import { timelineByRater } from '@fishbowl/client/view/timelineOf';
import type { SessionState } from '@fishbowl/shared/session/state';
import { expect, test } from 'vitest';
import {
  ann,
  ben,
  closeSpan,
  endSession,
  openSpan,
  pause,
  placeTag,
  played,
  resume,
  sue,
} from '../../support/build.ts';
import { oars } from '../../support/sessionFile.ts';

function marksOf(state: SessionState, who = ann) {
  const source = { state, codebook: oars, pendingTags: new Set<never>(), nameOf: String, plannedMs: 0, nowMs: 0 };
  const [lane] = timelineByRater({ ...source, ownSeatId: ann.id }, [who.id]).lanes;
  return lane?.kind === 'rater' ? lane.marks : [];
}

test('[D16] a rater’s tags are drawn less their own lag, nobody else’s, and the press is kept beside', () => {
  const state = played(
    'blind',
    [ann, placeTag('early', 200), 200],
    [ann, openSpan('s', 3_000), 3_000],
    [ann, closeSpan('s', 5_000), 5_000],
    [ben, placeTag('his', 4_000), 4_000],
    [sue, endSession, 9_000],
    [ann, { type: 'correctLag', byMs: 600 }],
  );

  expect(marksOf(state)).toMatchObject([
    { startMs: 0, endMs: null, pressedMs: 200, lagMs: 600, own: true },
    { startMs: 2_400, endMs: 4_400, pressedMs: 3_000 },
  ]);
  expect(marksOf(state, ben)).toEqual([expect.not.objectContaining({ lagMs: 600 })]);
  expect(marksOf(state, ben)).toMatchObject([{ startMs: 4_000 }]);
});

test('[D16] where a tag is dropped is where it is shown, lag and all', () => {
  const dropped = { startMs: 2_400, endMs: 4_400 };

  expect(shownTimes({ code: 'OQ', kind: 'span', ...storedTimes(dropped, 600) }, 600)).toEqual(dropped);
});

test('[D3] what a pause or the end closed is marked as such where tags are listed, an own end is not', () => {
  const state = played(
    'blind',
    [ann, openSpan('own', 1_000), 1_000],
    [ann, closeSpan('own', 2_000), 2_000],
    [ann, openSpan('paused', 3_000), 3_000],
    [sue, pause, 4_000],
    [sue, resume, 5_000],
    [ann, openSpan('ended', 6_000), 6_000],
    [sue, endSession, 7_000],
  );

  expect(marksOf(state).map(({ endedBy }) => endedBy)).toEqual([undefined, 'pause', 'sessionEnd']);
  const listed = ownTags(state, ann.id, new Set(), codeLooks(oars));
  expect(listed.map(({ endedBy }) => endedBy)).toEqual(['sessionEnd', 'pause', undefined]);
});
