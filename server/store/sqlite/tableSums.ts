import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** What a table holds, whatever the file around it looks like. */
export interface TableSum {
  readonly rows: number;
  /** SHA-256 over its columns' names and its rows in the order of their key, hexadecimal. */
  readonly sha256: string;
}

const tablesSchema = z.array(z.object({ name: z.string() }));
/** `pk`: the column's place in the key, from 1; 0 if it is no part of it. */
const columnsSchema = z.array(z.object({ name: z.string(), pk: z.int() }));

/** Of all tables, by name. */
export function tableSums(db: Database): Readonly<Record<string, TableSum>> {
  const tables = tablesSchema.parse(
    db.prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`).all(),
  );
  return Object.fromEntries(tables.map(({ name }) => [name, sumOf(db, name)]));
}

function sumOf(db: Database, table: string): TableSum {
  const columns = columnsSchema.parse(db.pragma(`table_info(${quoted(table)})`));
  const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  const order = key.length === 0 ? 'rowid' : key.map(({ name }) => quoted(name)).join(', ');
  const names = columns.map(({ name }) => name);
  const hash = createHash('sha256').update(JSON.stringify(names));
  let rows = 0;
  const all = db.prepare(`select ${names.map(quoted).join(', ')} from ${quoted(table)} order by ${order}`);
  for (const row of all.raw().iterate()) {
    hash.update(`\n${JSON.stringify(row)}`);
    rows += 1;
  }
  return { rows, sha256: hash.digest('hex') };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
