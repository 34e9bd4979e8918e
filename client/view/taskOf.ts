import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import { familyCode } from '@fishbowl/shared/codebook/familyCode';
import type { SeatId } from '@fishbowl/shared/core/ids';
import type { SessionState, Watch } from '@fishbowl/shared/session/state';

export type Task = Watch['codes'];

/** What a rater is asked to watch for; who came without a task watches for all. */
export function taskOf({ tasks }: Pick<SessionState, 'tasks'>, seatId: SeatId): Task {
  return tasks.get(seatId) ?? 'all';
}

/** The families that a task has a code of, in the book's order; null: all. */
export function familiesOfTask({ families, codes }: Codebook, task: Task): readonly string[] | null {
  if (task === 'all') return null;
  const isIn = (id: string) =>
    task.includes(familyCode(id)) || codes.some((code) => code.family === id && task.includes(code.id));
  return families.map(({ id }) => id).filter(isIn);
}

/** A task of whole families: their codes, and what a coarse pad has instead of them. None, or all of them: everything. */
export function taskOfFamilies(book: Codebook, chosen: readonly string[]): 'all' | string[] {
  const watched = tagged(book).filter(({ id }) => chosen.includes(id));
  if (watched.length === 0 || watched.length === tagged(book).length) return 'all';
  return watched.flatMap(({ id }) => [
    ...book.codes.filter(({ family }) => family === id).map((code) => code.id),
    familyCode(id),
  ]);
}

/** The families that have something to tag. */
export function tagged({ families, codes }: Codebook): Codebook['families'] {
  return families.filter(({ id }) => codes.some(({ family }) => family === id));
}
