import { reportOf } from '@fishbowl/client/view/reportOf/reportOf';
import { reportStage } from '@fishbowl/client/view/reportStage';
import { sessionFileOf } from '@fishbowl/client/view/sessionFileOf';
import { tagRowsOf } from '@fishbowl/client/view/tagRowsOf';
import { printTagTable } from '@fishbowl/shared/interchange/printTagTable';
import { parseSessionFile, printSessionFile, tableOfSessionFile } from '@fishbowl/shared/interchange/sessionFile';
import { parseTagTable } from '@fishbowl/shared/interchange/tagTable';
import { ratingTableOf } from '@fishbowl/shared/report/ratingTableOf';
import { report } from '@fishbowl/shared/report/report';
import type { Stage } from '@fishbowl/shared/session/phase';
import { expect, test } from 'vitest';
import { act, ann, ben, config, stu, sue } from '../../../support/build.ts';
import { bookOf } from '../../../support/ratingTable.ts';
import { noteOn, reportSource, streamOf, told } from '../../../support/reportSource.ts';
import { ended, oars, oarsOpening, tagged, watching } from '../../../support/sessionFile.ts';

const live = [
  ...oarsOpening(),
  ...[ann, ben, sue].map((who) => watching(who)),
  ...tagged(ann, ['OQ', 10], ['SR', 14]),
  ...tagged(ben, ['OQ', 11], ['CR', 15]),
  ...tagged(sue, ['AF', 300]),
].map((event) => ({ event, text: null }));

const debrief = [...live, { event: ended(900), text: null }];

const rated = {
  event: { type: 'selfRated', atMs: 900_000, seatId: stu.id, ratings: { question: 3 }, textId: null },
} as const;

const released = (...stages: readonly Stage[]) => [
  ...debrief,
  rated,
  ...stages.map((stage) => ({ event: { type: 'released', atMs: 900_000, stage } }) as const),
];

test('[J5] while the conversation runs nobody has a report; raters have theirs from its end on', () => {
  const stage = (facts: typeof debrief, who: typeof ann) => reportStage(reportSource(facts, who).state, who);

  expect([ann, sue, stu, act].map((who) => stage(live, who))).toEqual(Array(4).fill('running'));
  expect([ann, sue].map((who) => stage(debrief, who))).toEqual(['open', 'open']);
});

test('[J5] the student is told what comes next, step by step, until tags are released', () => {
  const stage = (facts: Parameters<typeof reportSource>[0], who = stu) =>
    reportStage(reportSource(facts, who).state, who);

  expect(stage(debrief)).toBe('self');
  expect(stage([...debrief, rated])).toBe('actor');
  expect(stage(released('actor'))).toBe('classmates');
  expect(stage(released('actor', 'classmates'))).toBe('open');
  expect(stage(debrief, act)).toBe('actor');
  expect(stage(released('actor'), act)).toBe('classmates');
});

test('[J5] a student’s report holds what was released and nothing else: no supervisor before their stage, no classmate’s seat', () => {
  const { counts, page } = reportOf(reportSource(released('actor', 'classmates'), stu));

  expect(page.numbers.groups.map(({ id }) => id)).toEqual(['classmates']);
  expect(counts.raters.map(({ id }) => id)).toEqual(['alias-ann', 'alias-ben']);
  expect(counts.codes.find(({ id }) => id === 'AF')?.counts).toEqual({ 'alias-ann': 0, 'alias-ben': 0 });
});

test('[J5] once all is released the student’s counts and summaries are the supervisor’s, under aliases', () => {
  const facts = released('actor', 'classmates', 'supervisor');
  const numbers = (who: typeof stu) => reportOf(reportSource(facts, who)).page.numbers;

  expect(numbers(stu)).toEqual(numbers(sue));
});

test('[J5] a saved file is the seat’s own stream, and the report made from it is the page’s', () => {
  const source = reportSource(released('actor', 'classmates'), stu);
  const seat = {
    title: 'Dana',
    role: stu.role,
    codebook: oars,
    config: config('blind', { codebook: { id: oars.id, version: oars.version } }),
  };
  const history = streamOf(released('actor', 'classmates'), stu).map(({ event, text = null }) => ({ event, text }));

  const file = sessionFileOf(seat, history, [{ seatId: ann.id, role: 'observer', name: 'Ann', online: true }], 900_000);

  expect(parseSessionFile(printSessionFile(file))).toEqual({ ok: true, value: file });
  expect(report(tableOfSessionFile(file))).toEqual(report(ratingTableOf(source.state, oars, 0)));
  const tags = file.events.flatMap(({ event }) => (event.type === 'tagPlaced' ? [event.seatId] : []));
  expect(new Set(tags)).toEqual(new Set(['alias-ann', 'alias-ben']));
});

test('[J3] the rows to save are the tags that the seat sees, in order of time, notes beside them', () => {
  const facts = [...debrief, noteOn(ann, 'ann-OQ-10-0', 'Warm.')];
  const { state, nameOf } = reportSource(facts, sue);

  const rows = tagRowsOf(state, oars, nameOf);

  expect(rows.map(({ rater, code }) => `${rater} ${code}`)).toEqual([
    'Ann OQ',
    'Ben OQ',
    'Ann SR',
    'Ben CR',
    'Dr. Alvarez AF',
  ]);
  expect(rows[0]).toMatchObject({ startMs: 10_000, endMs: null, speaker: 'practitioner', note: 'Warm.' });
});

test('[J5] a revoked seat is no longer among those who watch', () => {
  const facts = [...debrief, { event: { type: 'seatRevoked', seatId: ben.id } as const }];

  const { page } = reportOf(reportSource(facts, stu));

  expect(page.facts.find(({ label }) => label === 'Watched by')?.words).toBe('1 classmate and Dr. Alvarez');
});

test('[Y7] a saved table of tags names their volleys, and is counted as the page counts', () => {
  const book = bookOf('miti-4.2.1');
  const facts = told([
    ...oarsOpening(),
    watching(ann),
    { type: 'speechHeard', seatId: stu.id, fromMs: 0, toMs: 20_000 },
    { type: 'speechHeard', seatId: act.id, fromMs: 20_000, toMs: 60_000 },
    { type: 'speechHeard', seatId: stu.id, fromMs: 60_000, toMs: 80_000 },
    ...tagged(ann, ['Q', 5], ['Q', 6], ['SR', 8], ['CR', 9], ['Q', 62], ['Q', 100]),
    { type: 'lagCorrected', seatId: ann.id, byMs: 1_000 },
    ended(900),
  ]);
  const source = reportSource(facts, sue, { codebook: book });

  const rows = tagRowsOf(source.state, book, source.nameOf);
  const read = parseTagTable(printTagTable(rows), book);

  expect(rows.map(({ volley }) => volley)).toEqual(['1', '1', '1', '1', '2', undefined]);
  const saved = read.ok ? report(read.value.table).raters.Ann : undefined;
  expect(saved?.volleyCounts).toMatchObject({ Q: 3, SR: 0, CR: 1 });
  expect(saved?.volleyCounts).toEqual(report(ratingTableOf(source.state, book, 0)).raters.ann?.volleyCounts);
});
