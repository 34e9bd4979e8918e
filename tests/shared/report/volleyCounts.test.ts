import { familyCode } from '@fishbowl/shared/codebook/familyCode';
import { parseTagTable } from '@fishbowl/shared/interchange/tagTable';
import { countedTags } from '@fishbowl/shared/report/countedTags';
import { ratingTableOf } from '@fishbowl/shared/report/ratingTableOf';
import { report } from '@fishbowl/shared/report/report';
import type { SessionConfig } from '@fishbowl/shared/session/config';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { reduce } from '@fishbowl/shared/session/reduce';
import { emptySession } from '@fishbowl/shared/session/state';
import { describe, expect, test } from 'vitest';
import { act, ann, ben, opening, stu, sue, tagPlaced } from '../../support/build.ts';
import { bookOf, rater, tableOf, tag } from '../../support/ratingTable.ts';
import { ended, tagged, watching } from '../../support/sessionFile.ts';

const miti = bookOf('miti-4.2.1');
const pressed = { source: 'pressed', turns: [], volleys: 2 } as const;

/** Two volleys: a question and two reflections; two questions and a push without and one with leave. */
const tags = [
  tag('Q', 1, { volley: '1' }),
  tag('SR', 2, { volley: '1' }),
  tag('CR', 3, { volley: '1' }),
  tag('Q', 21, { volley: '2' }),
  tag('Q', 22, { volley: '2' }),
  tag('PERS', 23, { volley: '2' }),
  tag('PWP', 24, { volley: '2' }),
];

describe('[Y7] a book that counts by volley', () => {
  test('[Y7] has its summaries from volley counts where there is a track, and says so', () => {
    const made = report(tableOf([rater('ann', tags)], { codebook: miti, track: pressed }));

    expect(made.counting).toEqual({ unit: 'volley', source: 'pressed' });
    expect(made.raters.ann?.volleyCounts).toMatchObject({ Q: 2, SR: 0, CR: 1, PERS: 0, PWP: 1, GI: 0 });
    expect(made.raters.ann?.summaries).toMatchObject({
      RQ: { value: 0.5, n: 3 },
      PCR: { value: 1, n: 1 },
      MINA: { value: 0, n: 0 },
    });
    expect(made.panel.volleyCounts?.Q).toEqual({ median: 2, min: 2, max: 2, raters: 1 });
  });

  test('[Y7] has raw tallies where there is none, and says so', () => {
    for (const track of [{ source: 'none', turns: [], volleys: 0 } as const, { ...pressed, volleys: 0 }]) {
      const made = report(tableOf([rater('ann', tags)], { codebook: miti, track }));

      expect(made.counting).toEqual({ unit: 'tag', source: null });
      expect(made.raters.ann).toMatchObject({ volleyCounts: null, outsideVolleys: null });
      expect(made.raters.ann?.summaries).toMatchObject({ RQ: { value: 2 / 3, n: 5 }, MINA: { value: 1 } });
      expect(made.panel.volleyCounts).toBeNull();
    }
  });

  test('[Y7] a book that counts tags does so with a track, too', () => {
    const made = report(
      tableOf([rater('ann', [tag('OQ', 1, { volley: '1' }), tag('OQ', 2, { volley: '1' })])], { track: pressed }),
    );

    expect(made.counting).toEqual({ unit: 'tag', source: null });
    expect(made.raters.ann?.summaries.POQ).toMatchObject({ value: 1, n: 2 });
  });

  test('[Y7] without a rule of its own counts each code of the practitioner once', () => {
    const { volley: _, ...without } = miti;
    const counted = countedTags({ codebook: without, track: pressed }, rater('ann', tags));

    expect(counted.map(({ code }) => code).toSorted()).toEqual(['CR', 'PERS', 'PWP', 'Q', 'Q', 'SR']);
  });

  test('[Y7] the volley column of a table feeds it', () => {
    const rows = ['rater,code,start_s,volley', 'ann,Q,1,a', 'ann,Q,2,a', 'ann,Q,9,b', 'ann,SR,9,b'];
    const parsed = parseTagTable(rows.join('\n'), miti);

    expect(parsed.ok && report(parsed.value.table)).toMatchObject({
      counting: { unit: 'volley', source: 'column' },
      turns: { source: 'column', volleys: 2, talkShare: { share: null, reason: 'nothingHeard' } },
      raters: { ann: { counts: { Q: 3, SR: 1 }, volleyCounts: { Q: 2, SR: 1 }, summaries: { RQ: { value: 0.5 } } } },
    });
  });
});

describe('[Y8] nothing that was tagged vanishes', () => {
  const raters = [rater('ann', [...tags, tag('Q', 40), tag('Q', 41)])];

  test('[Y8] raw counts are the same with a track and without', () => {
    const by = report(tableOf(raters, { codebook: miti, track: pressed }));
    const raw = report(tableOf(raters, { codebook: miti }));

    expect(by.raters.ann?.counts).toEqual(raw.raters.ann?.counts);
    expect(by.raters.ann?.counts).toMatchObject({ Q: 5, SR: 1, CR: 1, PERS: 1, PWP: 1 });
    expect(by.raters.ann?.tags).toEqual(raw.raters.ann?.tags);
    expect(by.panel.counts).toEqual(raw.panel.counts);
  });

  test('[Y8] a tag in no volley is counted by itself, and how many there are is said', () => {
    const made = report(tableOf(raters, { codebook: miti, track: pressed }));

    expect(made.raters.ann).toMatchObject({ volleyCounts: { Q: 4 }, outsideVolleys: 2 });
  });
});

const heard = (who: typeof stu, from: number, to: number): SessionEvent => ({
  type: 'speechHeard',
  seatId: who.id,
  fromMs: from * 1_000,
  toMs: to * 1_000,
});
const speech = [heard(stu, 0, 10), heard(act, 10, 40), heard(stu, 40, 50)];
const tableFor = (events: readonly SessionEvent[], more: Partial<SessionConfig> = {}) => {
  const state = reduce(
    emptySession,
    [...opening('blind', more), watching(ann), watching(ben), ...events, ended(900)].map((event) => ({ event })),
  );
  return ratingTableOf(state, miti, 0);
};
const volleysIn = (table: ReturnType<typeof tableFor>) =>
  table.raters.flatMap(({ tags: own }) => own.map(({ volley }) => volley ?? null));

describe('[Y2] in a session', () => {
  test('[Y2] tags belong to the volleys of the track, those pressed while the client speaks to the one before', () => {
    const table = tableFor([...speech, ...tagged(ann, ['Q', 5], ['SR', 12], ['CR', 30], ['AF', 41])]);

    expect(table.track).toMatchObject({ source: 'speech', volleys: 2 });
    expect(volleysIn(table)).toEqual(['1', '1', null, '2']);
  });

  test('[Y2] a correction by hand moves a tag to another volley', () => {
    const placed = tagPlaced(ann, 'q', { code: 'Q', startMs: 42_000, pressedMs: 42_000 });
    const corrected = (atMs: number | null): SessionEvent => ({
      type: 'tagEdited',
      seatId: ann.id,
      tagId: placed.tagId,
      editedMs: 60_000,
      blind: true,
      late: false,
      provenance: 'live',
      seenEpoch: 0,
      deliveredEpoch: 0,
      edit: 'assigned',
      code: 'Q',
      startMs: 42_000,
      endMs: 42_000,
      volleyAtMs: atMs,
    });

    expect(volleysIn(tableFor([...speech, placed]))).toEqual(['2']);
    expect(volleysIn(tableFor([...speech, placed, corrected(3_000)]))).toEqual(['1']);
    expect(volleysIn(tableFor([...speech, placed, corrected(3_000), corrected(null)]))).toEqual(['2']);
  });

  test('[Y2] a tag that names a family only has a volley, too; a tag about the client has none', () => {
    const oars = bookOf('oars-starter');
    const coarse = tagPlaced(ann, 'coarse', { code: familyCode('reflection'), startMs: 5_000 });
    const events = [...opening('blind'), watching(ann), ...speech, coarse, ...tagged(ann, ['CT', 6])];
    const state = reduce(
      emptySession,
      [...events, ended(900)].map((event) => ({ event })),
    );

    expect(volleysIn(ratingTableOf(state, oars, 0))).toEqual(['1', null]);
  });

  test('[Y2] a lag that was corrected moves the tag, and agreement keeps the volley that it had', () => {
    const [rated] = tableFor([
      ...speech,
      ...tagged(ann, ['Q', 41]),
      { type: 'lagCorrected', seatId: ann.id, byMs: 35_000 },
    ]).raters;

    expect(rated?.tags).toMatchObject([{ startMs: 6_000, volley: '1', original: { startMs: 41_000, volley: '2' } }]);
  });
});

describe('[Y3] in a session', () => {
  test('[Y3] a room’s track is what the supervisor pressed, and what is imported replaces either', () => {
    const marked = (second: number, speaker: 'practitioner' | 'client'): SessionEvent => ({
      type: 'turnMarked',
      atMs: second * 1_000,
      speaker,
    });
    const marks = [marked(1, 'practitioner'), marked(5, 'client'), marked(9, 'practitioner')];
    const turns = [{ speaker: 'practitioner', fromMs: 0, toMs: 900 } as const];

    expect(tableFor(marks, { place: 'room' }).track).toMatchObject({ source: 'pressed', volleys: 2 });
    expect(tableFor([...marks, { type: 'turnsImported', turns }], { place: 'room' }).track).toMatchObject({
      source: 'imported',
      volleys: 1,
    });
    expect(tableFor([]).track).toEqual({ source: 'none', turns: [], volleys: 0 });
  });

  test('[Y3] a pause and a new take end a volley', () => {
    const events: readonly SessionEvent[] = [
      { type: 'paused', atMs: 10_000, seatId: sue.id, reason: 'supervisor' },
      { type: 'resumed', atMs: 20_000 },
      { type: 'takeStarted', atMs: 40_000, take: 2 },
    ];

    expect(tableFor([heard(stu, 0, 60)]).track.volleys).toBe(1);
    expect(tableFor([heard(stu, 0, 60), ...events]).track.volleys).toBe(3);
  });

  test('[Y4] the report has the talk share, with how much was heard', () => {
    expect(report(tableFor(speech)).turns).toEqual({
      source: 'speech',
      volleys: 2,
      talkShare: { share: 0.4, heardMs: 50_000 },
    });
  });
});
