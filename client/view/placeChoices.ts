import type { CourseRole } from '@fishbowl/shared/access/courseRole';
import type { Member } from '@fishbowl/shared/protocol/http/courses';
import type { SessionReply } from '@fishbowl/shared/protocol/http/sessions';
import type { Role } from '@fishbowl/shared/session/seat';

/** Who of a course can still be given a place, by name, and what they would most likely be. */
export function placeChoices(members: readonly Member[], places: SessionReply['places'], language: string) {
  const placed: ReadonlySet<string> = new Set(places.map(({ personId }) => personId));
  const { compare } = new Intl.Collator(language);
  const people = members
    .filter(({ personId, status }) => status === 'active' && !placed.has(personId))
    .flatMap(({ personId, name }) => (name === null ? [] : [{ id: String(personId), title: name }]))
    .toSorted((a, b) => compare(a.title, b.title));
  return { people, roleOf };
}

/** Staff supervise; everybody else is in a session what they are in the course. */
function roleOf(role: CourseRole): Role {
  switch (role) {
    case 'teaching':
    case 'supervising':
    case 'mentoring':
      return 'supervisor';
    default:
      return role;
  }
}
