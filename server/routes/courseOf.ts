import type { CourseId } from '@fishbowl/shared/core/ids';
import type { Courses } from '../store/Courses.ts';

/** The course that something belongs to, as it is named beside it; null where it belongs to none. */
export async function courseOf(
  { courses }: { readonly courses: Pick<Courses, 'byId'> },
  id: CourseId | null,
): Promise<{ readonly id: CourseId; readonly title: string } | null> {
  const course = id && (await courses.byId(id));
  return course ? { id: course.id, title: course.title } : null;
}
