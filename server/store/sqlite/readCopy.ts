import Database from 'better-sqlite3';

/** Reads a database that nobody has open, and changes nothing in it. */
export function readCopy<T>(file: string, read: (db: Database.Database) => T): T {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}
