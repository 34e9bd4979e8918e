import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { TFunction } from 'i18next';
import { familiesOfTask, type Task } from './taskOf.ts';

/** "Questions, Reflections", or "everything". */
export function taskWords(book: Codebook, task: Task, t: TFunction): string {
  const families = familiesOfTask(book, task);
  if (families === null) return t('task.everything');
  return book.families
    .filter(({ id }) => families.includes(id))
    .map(({ label }) => label)
    .join(', ');
}
