import type { SeatId } from '@fishbowl/shared/core/ids';
import { noteKey, type SessionState } from '@fishbowl/shared/session/state';
import type { TFunction } from 'i18next';
import type { Mark, MarkLane } from '../timeline/model.ts';

/** Lanes for what was said beside the tags: cues, from being sent until they were seen, and bookmarks. None without any. */
export function tableLanes(state: SessionState, nameOf: (seatId: SeatId) => string, t: TFunction): readonly MarkLane[] {
  const cues = state.cues.map((cue): Mark => {
    const text = cue.text ?? t('cue.erased');
    const seen = cue.acknowledgedMs === null ? t('cue.notSeen', { text }) : t('cue.seen', { text });
    return {
      ...plain,
      id: `cue/${noteKey({ seatId: cue.seatId, textId: cue.id })}`,
      startMs: cue.atMs,
      endMs: cue.acknowledgedMs,
      code: 'cue',
      label: seen,
      raterName: nameOf(cue.seatId),
    };
  });
  const bookmarks = [...state.bookmarks.values()].map(
    (bookmark): Mark => ({
      ...plain,
      id: `bookmark/${noteKey({ seatId: bookmark.seatId, textId: bookmark.id })}`,
      startMs: bookmark.atMs,
      endMs: null,
      variant: 1,
      code: 'bookmark',
      label: bookmark.text ?? t('bookmark.plain'),
      raterName: nameOf(bookmark.seatId),
    }),
  );
  return [lane('cues', t('cue.lane'), cues), lane('bookmarks', t('bookmark.lane'), bookmarks)].filter(
    ({ marks }) => marks.length > 0,
  );
}

const plain = { open: false, hue: 'other', variant: 0, confirmed: true, late: false } as const;

function lane(id: string, label: string, marks: readonly Mark[]): MarkLane {
  const ordered = marks.toSorted((a, b) => a.startMs - b.startMs);
  return { id, label, kind: 'family', hue: 'other', count: ordered.length, marks: ordered };
}
