import { talkShare } from '@fishbowl/shared/volley/talkShare';
import { turnsOfMarks } from '@fishbowl/shared/volley/turnsOfMarks';
import { type TurnSources, volleyTrack } from '@fishbowl/shared/volley/volleyTrack';
import { describe, expect, test } from 'vitest';
import { turns } from '../../support/turns.ts';

type SeatName = 'stu' | 'act' | 'int';

const speech = [
  { seatId: 'stu', fromMs: 0, toMs: 10_000 },
  { seatId: 'act', fromMs: 10_000, toMs: 30_000 },
  { seatId: 'stu', fromMs: 30_000, toMs: 40_000 },
] as const;

const marks = [
  { atMs: 1_000, speaker: 'practitioner' },
  { atMs: 6_000, speaker: 'client' },
  { atMs: 6_400, speaker: 'practitioner' },
] as const;

function trackOf(more: Partial<TurnSources<SeatName>> = {}) {
  return volleyTrack<SeatName>({
    place: 'call',
    speech,
    marks,
    imported: null,
    speakerOf: (seatId) => (seatId === 'int' ? null : seatId === 'stu' ? 'practitioner' : 'client'),
    practice: [{ fromMs: 0, toMs: 60_000 }],
    ...more,
  });
}

describe('[Y3] a session has one track, and its source is named', () => {
  test('[Y3] in a call it comes from speech, in a room from the key; sources are not mixed', () => {
    expect(trackOf()).toEqual({
      source: 'speech',
      turns: turns(['p', 0, 10], ['c', 10, 30], ['p', 30, 40]),
      volleys: [
        { number: 1, startMs: 0, endMs: 10_000 },
        { number: 2, startMs: 30_000, endMs: 40_000 },
      ],
    });
    expect(trackOf({ place: 'room' })).toMatchObject({
      source: 'pressed',
      volleys: [
        { startMs: 1_000, endMs: 6_000 },
        { startMs: 6_400, endMs: 60_000 },
      ],
    });
  });

  test('[Y3] what was imported goes before both', () => {
    for (const place of ['call', 'room'] as const) {
      const { source, volleys } = trackOf({ place, imported: turns(['p', 3, 4], ['c', 4, 8]) });

      expect({ source, volleys }).toEqual({
        source: 'imported',
        volleys: [{ number: 1, startMs: 3_000, endMs: 4_000 }],
      });
    }
  });

  test('[Y3] where nothing was heard, pressed or imported there is none', () => {
    const none = { source: 'none', turns: [], volleys: [] };

    expect(trackOf({ speech: [] })).toEqual(none);
    expect(trackOf({ place: 'room', marks: [] })).toEqual(none);
    expect(trackOf({ speech: [], imported: [] })).toEqual(none);
    expect(trackOf({ practice: [] })).toEqual(none);
  });

  test('[Y3] an interpreter is neither of the two: the volley they repeat is already there', () => {
    const withInterpreter = [...speech, { seatId: 'int', fromMs: 12_000, toMs: 20_000 } as const];

    expect(trackOf({ speech: withInterpreter })).toEqual(trackOf());
  });

  test('[Y3] what is said in a pause is no practice, and no volley reaches across one', () => {
    const { turns: heard, volleys } = trackOf({
      speech: [{ seatId: 'stu', fromMs: 0, toMs: 50_000 }],
      practice: [
        { fromMs: 0, toMs: 10_000 },
        { fromMs: 20_000, toMs: 60_000 },
      ],
    });

    expect(heard).toEqual(turns(['p', 0, 10], ['p', 20, 50]));
    expect(volleys).toEqual([
      { number: 1, startMs: 0, endMs: 10_000 },
      { number: 2, startMs: 20_000, endMs: 50_000 },
    ]);
  });
});

test('[Y3] a mark begins a turn that lasts until the next mark or the end; of two at once the later counts', () => {
  const [first, second] = marks;
  const twice = [second, first, { atMs: 6_000, speaker: 'practitioner' }] as const;

  expect(turnsOfMarks(marks, 20_000)).toEqual(turns(['p', 1, 6], ['c', 6, 6.4], ['p', 6.4, 20]));
  expect(turnsOfMarks(twice, 20_000)).toEqual(turns(['p', 1, 6], ['p', 6, 20]));
  expect(turnsOfMarks(marks, 6_000)).toEqual(turns(['p', 1, 6]));
  expect(turnsOfMarks([], 20_000)).toEqual([]);
});

describe('[Y4] talk share is the practitioner’s part of the speech heard in practice time', () => {
  const practice = [{ fromMs: 0, toMs: 60_000 }];

  test('[Y4] with how much was heard; silence is nobody’s, and what both say at once is counted for each', () => {
    expect(talkShare(turns(['p', 0, 10], ['c', 20, 50]), practice)).toEqual({ share: 0.25, heardMs: 40_000 });
    expect(talkShare(turns(['p', 0, 10], ['p', 5, 10], ['c', 5, 15]), practice)).toEqual({
      share: 0.5,
      heardMs: 20_000,
    });
  });

  test('[Y4] pauses are left out', () => {
    const parts = [
      { fromMs: 0, toMs: 10_000 },
      { fromMs: 30_000, toMs: 60_000 },
    ];

    expect(talkShare(turns(['p', 0, 20], ['c', 20, 40]), parts)).toEqual({ share: 0.5, heardMs: 20_000 });
  });

  test('[Y4] it is not available where nobody or only one was heard', () => {
    expect(talkShare([], practice)).toEqual({ share: null, reason: 'nothingHeard', heardMs: 0 });
    expect(talkShare(turns(['p', 0, 5]), practice)).toEqual({ share: null, reason: 'onlyOneHeard', heardMs: 5_000 });
    expect(talkShare(turns(['p', 70, 80], ['c', 80, 90]), practice)).toMatchObject({ reason: 'nothingHeard' });
  });
});
