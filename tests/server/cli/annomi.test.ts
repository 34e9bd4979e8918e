import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runReport } from '@fishbowl/server/cli/runReport';
import { type Report, reportSchema } from '@fishbowl/shared/report/report';
import { describe, expect, test } from 'vitest';
import {
  type AnnomiSession,
  annomiBookPath,
  annomiSessions,
  annomiTagTable,
  expectedOf,
  expectedSpread,
  hasAnnomi,
} from '../../support/annomi.ts';
import { closeTo } from '../../support/closeTo.ts';

const sessions = annomiSessions();
const tenRaters = sessions.filter(({ raters }) => raters.length === 10);
const command = new URL('../../../server/cli/report.ts', import.meta.url).pathname;

function reported(session: AnnomiSession): Report {
  const bookPath = annomiBookPath ?? '';
  const readText = (path: string) => (path === bookPath ? readFileSync(path, 'utf8') : annomiTagTable(session));
  const { out, err, exitCode } = runReport(['tags.csv', '--codebook', bookPath, '--json'], { readText });
  expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
  return reportSchema.parse(JSON.parse(out));
}

function expectEqual(report: Report, session: AnnomiSession): void {
  const expected = session.raters.map((rater) => ({ rater, ...expectedOf(session, rater) }));
  expect(Object.keys(report.raters).toSorted()).toEqual(session.raters.toSorted());
  for (const { rater, counts, summaries } of expected) {
    expect(report.raters[rater]?.counts).toEqual(counts);
    expect(report.raters[rater]?.summaries).toMatchObject(summaries);
  }
  for (const name of ['RQ', 'PCR', 'POQ', 'PCT'] as const) {
    const spread = expectedSpread(expected.map(({ summaries }) => summaries[name].value));
    expect(report.panel.summaries[name]).toMatchObject(closeTo(spread, 12) ?? {});
  }
}

describe.skipIf(!hasAnnomi)('33 real sessions (AnnoMI)', () => {
  test('[R1] are all there, three of them by ten raters', () => {
    expect([sessions.length, tenRaters.length]).toEqual([33, 3]);
  });

  test.each(sessions)('[R1] session $transcript: counts, summaries and spread are those of the table', (session) => {
    expectEqual(reported(session), session);
  });

  test.each(tenRaters)('[R4] session $transcript shows how far its ten raters lie apart', (session) => {
    const { panel, agreement } = reported(session);
    const rq = panel.summaries.RQ;

    expect(rq).toMatchObject({ raters: 10, values: { length: 10 } });
    expect(rq?.max).toBeGreaterThan(rq?.min ?? 0);
    expect(rq?.central?.p90).toBeLessThanOrEqual(rq?.max ?? 0);
    expect(agreement.units?.fleissKappa).toBeGreaterThan(0.2);
    expect(agreement.units?.fleissKappa).toBeLessThan(0.9);
  });

  test.each([...tenRaters.slice(0, 1), ...sessions.slice(-2)])(
    '[I3] session $transcript through the command itself: JSON on standard output and nothing else',
    (session) => {
      const file = join(mkdtempSync(join(tmpdir(), 'fishbowl-report-')), 'tags.csv');
      writeFileSync(file, annomiTagTable(session));
      const args = [command, file, '--codebook', annomiBookPath ?? '', '--json'];

      const out = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

      expectEqual(reportSchema.parse(JSON.parse(out)), session);
    },
  );
});
