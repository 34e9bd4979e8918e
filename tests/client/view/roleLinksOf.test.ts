import { roleLinksOf } from '@fishbowl/client/view/roleLinksOf';
import { seatIdSchema } from '@fishbowl/shared/core/ids';
import { type Role, roles } from '@fishbowl/shared/session/seat';
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
const open = { linkRoles: [...roles], phase: 'lobby' as const };
const rolesOf = (hasInterpreter: boolean, links: readonly Role[]) =>
  roleLinksOf(
    { ...open, links: links.map((role) => link(role)), seats: [] },
    hasInterpreter,
    'https://bowl.example',
    'en',
  ).map(({ role, isRevoked }) => (isRevoked ? `${role} revoked` : role));

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

  const rows = roleLinksOf({ ...open, links: [link('observer')], seats }, false, 'https://bowl.example', 'en');

  expect(rows.find(({ role }) => role === 'observer')).toMatchObject({
    url: 'https://bowl.example/join#observer.secret',
    shortCode: 'ABCDEFGH',
    shortCodeUntil: expect.stringContaining('14'),
    names: ['Ana'],
  });
});

test('[U12] a code that has run out says so by having no end', () => {
  const [student] = roleLinksOf(
    { ...open, links: [link('student', true)], seats: [] },
    false,
    'https://bowl.example',
    'en',
  );

  expect(student?.shortCodeUntil).toBeNull();
});

test('[N78] in a closed session there are rows for the ways back alone, also for one that was revoked', () => {
  const closed = { linkRoles: ['student', 'actor'], phase: 'closed' } as const;
  const session = {
    ...closed,
    linkRoles: [...closed.linkRoles],
    links: [link('student')],
    seats: [seat('actor', 'Mark')],
  };

  expect(roleLinksOf(session, true, 'https://bowl.example', 'en')).toMatchObject([
    { role: 'student', url: 'https://bowl.example/join#student.secret', isRevoked: false, isWayBack: true },
    { role: 'actor', isRevoked: true, isWayBack: true, names: ['Mark'] },
  ]);
  expect(roleLinksOf({ ...session, linkRoles: [], links: [] }, true, 'https://bowl.example', 'en')).toEqual([]);
});
