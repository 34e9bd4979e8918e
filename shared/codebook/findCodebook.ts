import type { Codebook } from './codebook.ts';

/** The book with this id: the version asked for, else the newest. */
export function findCodebook(books: readonly Codebook[], id: string, version?: number): Codebook | undefined {
  const versions = books.filter((book) => book.id === id && (version ?? book.version) === book.version);
  return versions.toSorted((a, b) => b.version - a.version)[0];
}
