import { familyCode } from '@fishbowl/shared/codebook/familyCode';
import {
  parseSessionFile,
  printSessionFile,
  sessionOfFile,
  tableOfSessionFile,
} from '@fishbowl/shared/interchange/sessionFile';
import { ratingTableOf } from '@fishbowl/shared/report/ratingTableOf';
import { report } from '@fishbowl/shared/report/report';
import { reduce } from '@fishbowl/shared/session/reduce';
import { emptySession } from '@fishbowl/shared/session/state';
import { describe, expect, test } from 'vitest';
import { ann, noteWritten, sue } from '../../support/build.ts';
import { ended, oars, oarsOpening, sessionFile, tagged, watching } from '../../support/sessionFile.ts';
import { version1File, version1Report } from '../../support/version1/version1.ts';

const events = [
  ...oarsOpening(),
  watching(ann),
  watching(sue, 60_000),
  ...tagged(ann, ['OQ', 10], ['SR', 14], ['CR', 40]),
  ...tagged(sue, ['OQ', 11], ['CR', 15]),
  noteWritten(ann),
  ended(900),
].map((event) => (event.type === 'noteWritten' ? { event, text: 'She unfolded her arms.' } : { event }));

test('[J1] a session file that is printed and parsed again is the same session, free text and all', () => {
  const file = sessionFile(events, { names: { ann: 'Ann' } });

  const parsed = parseSessionFile(printSessionFile(file));

  expect(parsed).toEqual({ ok: true, value: file });
  expect(sessionOfFile(file)).toEqual(reduce(emptySession, events));
  expect([...sessionOfFile(file).notes.values()].map(({ text }) => text)).toEqual(['She unfolded her arms.']);
});

test('[J1] its report is the report of the state it was saved from; a session that runs is cut where it was saved', () => {
  const running = events.filter(({ event }) => event.type !== 'sessionEnded');
  const state = reduce(emptySession, running);

  const table = tableOfSessionFile(sessionFile(running, { savedAtMs: 300_000 }));

  expect(report(table)).toEqual(report(ratingTableOf(state, oars, 300_000)));
  expect(table.durationMs).toBe(300_000);
});

test('[J1] a file of the first version is read, and has the report that the first version gave', () => {
  const parsed = parseSessionFile(version1File);

  expect(parsed.ok ? report(tableOfSessionFile(parsed.value)) : parsed.error).toMatchObject(version1Report);
  expect(parsed.ok && parseSessionFile(printSessionFile(parsed.value))).toEqual(parsed);
});

test('[J1] a coarse session is read again: its tags carry families', () => {
  const [family] = oars.families;
  const coarse = tagged(ann, [familyCode(family?.id ?? ''), 10]).map((event) => ({ event }));
  const file = sessionFile([...events, ...coarse]);

  expect(parseSessionFile(printSessionFile(file))).toEqual({ ok: true, value: file });
});

describe('[J2] a bad session file is refused whole, every fault with the path to it', () => {
  const [first = { event: ended(1) }, ...rest] = events;
  const unknown = { event: { ...tagged(ann, ['XX', 1])[0] } };
  test.each([
    ['not JSON', '{', 'not JSON'],
    ['another format', JSON.stringify({ format: 'else', version: 1 }), 'not a saved session'],
    ['a later version', JSON.stringify({ ...sessionFile(events), version: 2 }), 'not a saved session'],
    [
      'an unknown event',
      JSON.stringify({ ...sessionFile([]), events: [{ event: { type: 'cheered' } }] }),
      'events.0.event',
    ],
    ['an unknown code', JSON.stringify({ ...sessionFile([]), events: [...events, unknown] }), 'unknown code "XX"'],
    [
      'a book that does not hold together',
      JSON.stringify(sessionFile(events, { codebook: { ...oars, codes: [] } })),
      'codebook.',
    ],
    [
      'another book than the one pinned',
      JSON.stringify(sessionFile(events, { codebook: { ...oars, version: 9 } })),
      'pinned to oars-starter, version 1',
    ],
    ['a log without its beginning', JSON.stringify(sessionFile(rest)), 'events.0: expected sessionCreated'],
    ['two faults', JSON.stringify({ ...sessionFile([first]), savedAtMs: -1, title: 3 }), 'savedAtMs: '],
  ])('[J2] %s', (_, text, line) => {
    const parsed = parseSessionFile(text);

    expect(parsed.ok ? [] : parsed.error).toContainEqual(expect.stringContaining(line));
  });

  test('[J2] all faults are told at once', () => {
    const parsed = parseSessionFile(JSON.stringify({ ...sessionFile(events), savedAtMs: -1, title: 3 }));

    expect(parsed.ok ? [] : parsed.error.map((line) => line.split(':')[0])).toEqual(['title', 'savedAtMs']);
  });
});
