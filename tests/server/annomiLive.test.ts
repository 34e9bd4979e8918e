import { readFileSync } from 'node:fs';
import { readCodebook } from '@fishbowl/server/cli/readCodebook';
import { runReport } from '@fishbowl/server/cli/runReport';
import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import { sessionIdSchema } from '@fishbowl/shared/core/ids';
import { ratingTableOf } from '@fishbowl/shared/report/ratingTableOf';
import { type RaterReport, type Report, report, reportSchema } from '@fishbowl/shared/report/report';
import { rulesOf } from '@fishbowl/shared/session/rulesOf';
import type { Seat } from '@fishbowl/shared/session/seat';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type AnnomiSession,
  annomiBookPath,
  annomiSessions,
  annomiTagTable,
  expectedOf,
  expectedSpread,
  hasAnnomi,
} from '../support/annomi.ts';
import { endSession, placeTag, seat, startSession } from '../support/build.ts';
import { closeTo } from '../support/closeTo.ts';
import { LiveTab } from '../support/LiveTab.ts';
import { type LiveServer, liveServer } from '../support/liveServer.ts';
import { allHere } from '../support/liveSession.ts';
import { plantSession } from '../support/plantSession.ts';

const summaryIds = ['RQ', 'PCR', 'POQ', 'PCT'] as const;

function annomiBook(): Codebook {
  const book = readCodebook(annomiBookPath ?? '', (path) => readFileSync(path, 'utf8'));
  if (!book.ok) throw new Error(book.error.join('\n'));
  return book.value;
}

function seatOf({ transcript }: AnnomiSession, rater: string): Seat {
  return seat(`t${transcript}-rater${rater}`, 'observer');
}

/** Everybody's page, on a session in which only the raters and who leads them have a device. */
async function openTabs(server: LiveServer, book: Codebook, session: AnnomiSession) {
  const sessionId = sessionIdSchema.parse(`annomi-${session.transcript}`);
  const leader = seat(`t${session.transcript}-leader`, 'supervisor');
  const seats = [leader, ...session.raters.map((rater) => seatOf(session, rater))];
  const codebook = { id: book.id, version: book.version };
  const cookieOf = await plantSession(server.store, { id: sessionId, seats, config: { codebook, place: 'room' } });
  const tabs = seats.map((each) => {
    const cookie = cookieOf(each);
    const localMs = () => server.clock.nowMs;
    const tab = new LiveTab({ url: server.url, sessionId, seat: each, cookie, rules: rulesOf(book), localMs });
    onTestFinished(() => tab.connection.close());
    return tab.open();
  });
  await allHere(tabs);
  const [leaders, ...raters] = tabs;
  if (!leaders) throw new Error('nobody leads');
  return { leaders, raters };
}

/** The table's tags, each rater's on a socket of their own, at the table's times and in its order. */
async function tagLive(server: LiveServer, book: Codebook, session: AnnomiSession) {
  const { leaders, raters } = await openTabs(server, book, session);
  await leaders.asked(startSession);
  for (const tab of raters) await tab.until(({ view }) => view.watches.has(tab.seat.id));
  server.clock.nowMs += 1_000 * (1 + Math.max(...session.rows.map(({ startS }) => startS)));
  for (const [i, { rater, startS, codes }] of session.rows.entries()) {
    const tab = raters[session.raters.indexOf(rater)];
    for (const code of codes) tab?.ask(placeTag(`${i}-${code}`, Math.round(startS * 1_000), code));
  }
  for (const tab of raters) await tab.answered();
  await leaders.asked(endSession);
  for (const tab of [leaders, ...raters]) await tab.until(({ view, caughtUp }) => view.endedMs !== null && caughtUp);
  for (const { refusals } of raters) expect(refusals).toEqual([]);
  return { leaders, raters };
}

function reportOf({ connection: { view } }: LiveTab, book: Codebook): Report {
  return report(ratingTableOf(view, book, view.endedMs ?? 0));
}

/** The same table through the command. */
function reportOfCommand(session: AnnomiSession): Report {
  const readText = (path: string) => (path === annomiBookPath ? readFileSync(path, 'utf8') : annomiTagTable(session));
  const { out } = runReport(['tags.csv', '--codebook', annomiBookPath ?? '', '--json'], { readText });
  return reportSchema.parse(JSON.parse(out));
}

/** Counts and summaries, without what depends on how long the session was. */
function countedBy(of: RaterReport | undefined) {
  const summaries = Object.entries(of?.summaries ?? {}).map(([id, summary]) => {
    return [id, summary.value === null ? { reason: summary.reason } : { value: summary.value, n: summary.n }];
  });
  return { counts: of?.counts, summaries: Object.fromEntries(summaries) };
}

describe.skipIf(!hasAnnomi)('33 real sessions (AnnoMI), live', () => {
  test('[R1] are all there to be tagged', () => {
    expect(annomiSessions()).toHaveLength(33);
  });

  test.each(annomiSessions())(
    '[R1][R4][L1] session $transcript, each rater a socket: what is counted is what the table and the command count',
    async (session) => {
      const book = annomiBook();
      const server = await liveServer({ codebooks: [book] });

      const { leaders, raters } = await tagLive(server, book, session);

      const live = reportOf(leaders, book);
      const fromTable = reportOfCommand(session);
      for (const rater of session.raters) {
        const expected = expectedOf(session, rater);
        const own = live.raters[seatOf(session, rater).id];
        expect(own?.counts).toEqual(expected.counts);
        expect(own?.summaries).toMatchObject(expected.summaries);
        expect(countedBy(own)).toEqual(countedBy(fromTable.raters[rater]));
      }
      for (const id of summaryIds) {
        const values = session.raters.map((rater) => expectedOf(session, rater).summaries[id].value);
        const panel = live.groups.classmates?.panel.summaries[id];
        expect(panel).toMatchObject(closeTo(expectedSpread(values), 12) ?? {});
        if (session.raters.length === 10 && id === 'RQ') expect(panel?.max).toBeGreaterThan(panel?.min ?? 0);
      }
      for (const tab of raters) expect(reportOf(tab, book)).toEqual(live);
    },
    20_000,
  );
});
