import { type Draft, draftOf } from '@fishbowl/shared/session/draft';
import { sessionEventSchema } from '@fishbowl/shared/session/event';
import { apply } from '@fishbowl/shared/session/reduce';
import { emptySession } from '@fishbowl/shared/session/state';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { z } from 'zod';
import { sqlAudit } from '../sql/sqlAudit.ts';
import type { Tables } from '../sql/Tables.ts';
import { lastMigration } from './lastMigration.ts';
import { OneFileDialect } from './OneFileDialect.ts';
import { tableSums } from './tableSums.ts';

/** What was looked at, and what was found: counts where it is sound, else what is wrong and where. */
export interface Finding {
  readonly of: 'database' | 'references' | 'sessions' | 'audit';
  readonly sound: boolean;
  readonly text: string;
}

type Found = readonly Omit<Finding, 'of'>[];

/** Looks through a database that nobody has open. It need not be sound, nor of this version. */
export async function inspect(file: string): Promise<readonly Finding[]> {
  let db: Database.Database;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
  } catch (error) {
    return [{ of: 'database', ...unreadable(error) }];
  }
  try {
    return [
      ...(await found('database', () => pages(db))),
      ...(await found('references', () => references(db))),
      ...(await found('sessions', () => sessions(db))),
      ...(await found('audit', () => audit(db))),
    ];
  } finally {
    db.close();
  }
}

async function found(of: Finding['of'], look: () => Found | Promise<Found>): Promise<readonly Finding[]> {
  try {
    return (await look()).map((each) => ({ of, ...each }));
  } catch (error) {
    return [{ of, ...unreadable(error) }];
  }
}

function sound(text: string): Found {
  return [{ sound: true, text }];
}

function wrong(texts: readonly string[]): Found {
  return texts.map((text) => ({ sound: false, text }));
}

function unreadable(error: unknown): Found[number] {
  return { sound: false, text: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
}

const integritySchema = z.array(z.object({ integrity_check: z.string() }));

function pages(db: Database.Database): Found {
  const said = integritySchema.parse(db.pragma('integrity_check')).map((row) => row.integrity_check);
  if (said.join() !== 'ok') return wrong(said);
  const sums = Object.values(tableSums(db));
  return sound(`${sums.length} tables, ${sums.reduce((all, { rows }) => all + rows, 0)} rows`);
}

const referencesSchema = z.array(z.object({ table: z.string(), rowid: z.int().nullable(), parent: z.string() }));

function references(db: Database.Database): Found {
  const broken = referencesSchema.parse(db.pragma('foreign_key_check'));
  if (broken.length === 0) return sound('none leads nowhere');
  return wrong(
    broken.map(({ table, rowid, parent }) => `row ${rowid} of ${table} names a row of ${parent} that is missing`),
  );
}

const eventSchema = z.object({
  session_id: z.string(),
  seq: z.int(),
  event_json: z.string(),
  text_id: z.string().nullable(),
  has_text: z.int(),
  body: z.string().nullable(),
});

const eventsSql = `select e.session_id, e.seq, e.event_json, e.text_id, t.text_id is not null as has_text, t.body
  from events e
  left join texts t on t.session_id = e.session_id and t.seat_id = e.seat_id and t.text_id = e.text_id
  order by e.session_id, e.seq`;

/** Every log is read and folded as a server would; of each only the first mistake is told. */
function sessions(db: Database.Database): Found {
  const problems = new Map<string, string>();
  let [logs, events] = [0, 0];
  let log: Log = { id: '', last: 0, draft: draftOf(emptySession) };
  for (const raw of db.prepare(eventsSql).iterate()) {
    const row = eventSchema.parse(raw);
    if (row.session_id !== log.id) {
      log = { id: row.session_id, last: 0, draft: draftOf(emptySession) };
      logs += 1;
    }
    events += 1;
    const problem = takeIn(log, row);
    if (problem !== null && !problems.has(log.id)) problems.set(log.id, problem);
  }
  const withoutLog = db
    .prepare('select id from sessions where id not in (select session_id from events)')
    .pluck()
    .all();
  for (const id of withoutLog) problems.set(String(id), 'has no log');
  if (problems.size === 0) return sound(`${logs} logs, ${events} events`);
  return wrong([...problems].map(([id, problem]) => `session ${id}: ${problem}`));
}

interface Log {
  readonly id: string;
  last: number;
  readonly draft: Draft;
}

function takeIn(log: Log, row: z.output<typeof eventSchema>): string | null {
  const expected = log.last + 1;
  log.last = row.seq;
  if (row.seq !== expected) return `event ${expected} is missing`;
  if (row.text_id !== null && row.has_text === 0) return `the text of event ${row.seq} is missing`;
  try {
    apply(log.draft, sessionEventSchema.parse(JSON.parse(row.event_json)), row.body);
    return null;
  } catch {
    return `event ${row.seq} cannot be read`;
  }
}

async function audit(db: Database.Database): Promise<Found> {
  if (lastMigration(db) < '004') return sound('not kept by the version that this is of');
  const check = await sqlAudit(new Kysely<Tables>({ dialect: new OneFileDialect({ database: db }) })).check();
  if (check.ok) return sound(`${check.entries} entries, ${check.erased} erased; head ${check.head}`);
  if (check.broken === 'head') return wrong(['where it ends is not as it was noted']);
  if (check.upTo === undefined) return wrong([`entry ${check.broken} is missing, or not what was written`]);
  return wrong([`it was cut off: entries ${check.broken} to ${check.upTo} are missing`]);
}
