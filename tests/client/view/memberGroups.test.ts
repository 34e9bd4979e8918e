import { memberGroups } from '@fishbowl/client/view/memberGroups';
import { personIdSchema } from '@fishbowl/shared/core/ids';
import type { Member } from '@fishbowl/shared/protocol/http/courses';
import { expect, test } from 'vitest';

function member(name: string | null, more: Partial<Member> = {}): Member {
  const personId = personIdSchema.parse(`person-${name}`.replaceAll(/[^a-z-]/gi, '_'));
  return { personId, name, login: name, role: 'student', status: 'active', sinceMs: 1, version: 1, ...more };
}

test('[U44] a course’s people stand by what they are and by name; parts that nobody has are left out', () => {
  const people = [member('Zoë'), member('anna'), member('Émile'), member('Paula', { role: 'teaching' })];

  const { groups } = memberGroups(people, 'en');

  expect(groups.map(({ role, members }) => [role, ...members.map(({ name }) => name)])).toEqual([
    ['teaching', 'Paula'],
    ['student', 'anna', 'Émile', 'Zoë'],
  ]);
});

test('[U44] who asked first is first; who was taken out stands apart; who was erased is nobody', () => {
  const late = member('Ben', { status: 'pending', sinceMs: 20 });
  const early = member('Cleo', { status: 'pending', sinceMs: 10 });
  const out = member('Otto', { status: 'removed' });

  const found = memberGroups([late, early, out, member(null)], 'en');

  expect(found).toEqual({ asking: [early, late], groups: [], removed: [out] });
});
