import { tableLanes } from '@fishbowl/client/view/tableLanes';
import { textIdSchema } from '@fishbowl/shared/core/ids';
import { expect, test } from 'vitest';
import * as build from '../../support/build.ts';
import { wordedI18n } from '../../support/wordedI18n.ts';

const { sue, stu } = build;
const textId = (name: string) => textIdSchema.parse(name);
const { t } = await wordedI18n();
const nameOf = (id: string) => id;

test('[G10] cues, until they were seen, and bookmarks have lanes of their own, with their words or what became of them', () => {
  const state = build.playOn(
    build.fold(build.opening('blind', { cues: true })),
    [sue, { type: 'sendCue', textId: textId('c1'), text: 'Slow down' }, 5_000],
    [stu, { type: 'acknowledgeCue', textId: textId('c1') }, 8_000],
    [sue, { type: 'sendCue', textId: textId('c2'), text: 'Ask openly' }, 30_000],
    [sue, build.endSession, 60_000],
    [sue, { type: 'placeBookmark', textId: textId('b2'), atMs: 9_000, text: null }, 60_000],
    [sue, { type: 'placeBookmark', textId: textId('b1'), atMs: 3_000, text: 'The turn' }, 60_000],
  );

  const shown = tableLanes(state, nameOf, t).map(({ label, marks }) => [
    label,
    marks.map(({ startMs, endMs, label: words, raterName }) => [startMs, endMs, words, raterName]),
  ]);

  expect(shown).toEqual([
    [
      'Cues',
      [
        [5_000, 8_000, '“Slow down”, seen', 'sue'],
        [30_000, null, '“Ask openly”, not seen yet', 'sue'],
      ],
    ],
    [
      'Bookmarks',
      [
        [3_000, null, 'The turn', 'sue'],
        [9_000, null, 'Bookmark', 'sue'],
      ],
    ],
  ]);
  const erased = { ...state, cues: state.cues.map((cue) => ({ ...cue, text: null })) };
  expect(tableLanes(erased, nameOf, t)[0]?.marks[0]?.label).toBe('“erased”, seen');
  expect(tableLanes(build.played('blind'), nameOf, t)).toEqual([]);
});
