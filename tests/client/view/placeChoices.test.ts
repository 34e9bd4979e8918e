import { placeChoices } from '@fishbowl/client/view/placeChoices';
import { courseRoles } from '@fishbowl/shared/access/courseRole';
import { personIdSchema } from '@fishbowl/shared/core/ids';
import type { Member } from '@fishbowl/shared/protocol/http/courses';
import { expect, test } from 'vitest';

const member = (name: string | null, more: Partial<Member> = {}): Member => ({
  personId: personIdSchema.parse(`id-${name}`),
  name,
  login: name,
  role: 'student',
  status: 'active',
  sinceMs: 0,
  version: 1,
  ...more,
});

test('[U56] a place can be given to whoever is in the course and has none, by name', () => {
  const members = [
    member('Zoe'),
    member('Ana'),
    member(null),
    member('Ben', { status: 'pending' }),
    member('Cem', { status: 'removed' }),
    member('Dan'),
  ];
  const places = [{ personId: personIdSchema.parse('id-Dan'), name: 'Dan', role: 'actor' as const }];

  expect(placeChoices(members, places, 'en').people.map(({ title }) => title)).toEqual(['Ana', 'Zoe']);
});

test('[U56] staff are proposed as supervisors, everybody else as what they are in the course', () => {
  const { roleOf } = placeChoices([], [], 'en');

  expect(courseRoles.map(roleOf)).toEqual([
    'supervisor',
    'supervisor',
    'supervisor',
    'student',
    'actor',
    'interpreter',
    'observer',
  ]);
});
