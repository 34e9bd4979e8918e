import { type CourseRole, courseRoles } from '../access/courseRole.ts';

/** What people write for a course's roles, beside the roles' own names. */
const synonyms: Readonly<Record<CourseRole, readonly string[]>> = {
  teaching: ['teacher', 'instructor', 'lecturer'],
  supervising: ['supervisor'],
  mentoring: ['mentor'],
  student: ['learner', 'participant'],
  actor: ['client', 'standardised client'],
  interpreter: [],
  observer: ['rater'],
};

/** What a problem says that one may write. */
export const roleWords: string = courseRoles
  .map((role) => [role, ...(synonyms[role].length > 0 ? [`(${synonyms[role].join(', ')})`] : [])].join(' '))
  .join(', ');

/** The role that a cell means, whatever its case; nothing written means a student. Undefined: no role. */
export function rosterRole(cell: string): CourseRole | undefined {
  const word = cell.trim().toLowerCase();
  if (word === '') return 'student';
  return courseRoles.find((role) => role === word || synonyms[role].includes(word));
}
