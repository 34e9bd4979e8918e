import type { CourseRow } from '../store/Courses.ts';
import { RequestError } from './RequestError.ts';

/** Into a course that is put away nobody comes. */
export function expectOpen({ archivedMs }: Pick<CourseRow, 'archivedMs'>): void {
  if (archivedMs !== null) throw new RequestError('notAllowed', 'the course is put away');
}
