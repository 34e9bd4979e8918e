import { err, ok, type Result } from '@fishbowl/shared/core/result';
import { parseSessionFile, tableOfSessionFile } from '@fishbowl/shared/interchange/sessionFile';
import { uniqueNames } from '@fishbowl/shared/interchange/uniqueNames';
import type { RatingTable } from '@fishbowl/shared/report/ratingTable';

/** A saved session as a table of raters by seat, and what people call them. */
export type ReadSession = { readonly table: RatingTable; readonly names: ReadonlyMap<string, string> };

/** Reads a saved session; errors are lines for the person who saved it. */
export function readSession(file: string, text: string): Result<ReadSession, readonly string[]> {
  const parsed = parseSessionFile(text);
  if (!parsed.ok) return err(parsed.error.map((line) => `${file}: ${line}`));
  const table = tableOfSessionFile(parsed.value);
  const given = parsed.value.names ?? {};
  const names = uniqueNames(
    table.raters.map(({ id }) => id),
    (id) => given[id] ?? id,
  );
  return ok({ table, names });
}

/** The same table for people to read: with names instead of seats. */
export function named(table: RatingTable, names: ReadonlyMap<string, string>): RatingTable {
  return { ...table, raters: table.raters.map((rater) => ({ ...rater, id: names.get(rater.id) ?? rater.id })) };
}
