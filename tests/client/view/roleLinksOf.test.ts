import { roleLinksOf } from '@fishbowl/client/view/roleLinksOf';
import { seatIdSchema } from '@fishbowl/shared/core/ids';
import type { Role } from '@fishbowl/shared/session/seat';
import { expect, test } from 'vitest';

const link = (role: Role, codeExpired = false) => ({
  role,
  token: `${role}.secret`,
  code: 'ABCD-EFGH',
  codeExpiresMs: 1_700_000_000_000,
  codeExpired,
});
const seat = (role: Role, name: string | null, revoked = false) => ({
  seatId: seatIdSchema.parse(`seat-${role}-${name}`),
  role,
  name,
  createdMs: 0,
  revoked,
  erasable: true,
});
const rolesOf = (hasInterpreter: boolean, links: readonly Role[]) =>
  roleLinksOf({ links: links.map((role) => link(role)), seats: [] }, hasInterpreter, 'https://bowl.example', 'en').map(
    ({ role, isRevoked }) => (isRevoked ? `${role} revoked` : role),
  );

test('[U12] every role that can be joined has its row, also when its link was revoked', () => {
  expect(rolesOf(false, ['observer', 'student'])).toEqual([
    'student',
    'actor revoked',
    'observer',
    'supervisor revoked',
  ]);
  expect(rolesOf(true, [])).toContain('interpreter revoked');
  expect(rolesOf(false, ['interpreter'])).toContain('interpreter');
});

test('[U12] a row has the whole link, the code and the names of those who are in', () => {
  const seats = [seat('observer', 'Ana'), seat('observer', 'Ben', true), seat('observer', null), seat('actor', 'Mark')];

  const rows = roleLinksOf({ links: [link('observer')], seats }, false, 'https://bowl.example', 'en');

  expect(rows.find(({ role }) => role === 'observer')).toMatchObject({
    url: 'https://bowl.example/join#observer.secret',
    shortCode: 'ABCDEFGH',
    shortCodeUntil: expect.stringContaining('14'),
    names: ['Ana'],
  });
});

test('[U12] a code that has run out says so by having no end', () => {
  const [student] = roleLinksOf({ links: [link('student', true)], seats: [] }, false, 'https://bowl.example', 'en');

  expect(student?.shortCodeUntil).toBeNull();
});
