import { isCourseStaff } from '@fishbowl/shared/access/courseRole';
import type { PersonId } from '@fishbowl/shared/core/ids';
import type { Records } from '../store/Store.ts';
import type { AuthDeps } from './AuthDeps.ts';
import { revokeInvitations } from './endLeading.ts';

interface Within extends Pick<AuthDeps, 'nowMs'> {
  readonly records: Pick<Records, 'courses' | 'people' | 'audit'>;
}

/**
 * Who administered is not left with ways to come back as staff, or as somebody else: the password links that they made, and
 * the invitations that make staff of whoever has them, lead nowhere any more (N79). `byId`: whose doing it is.
 */
export async function endAdministering(within: Within, personId: PersonId, byId: PersonId | null): Promise<void> {
  const { courses, people } = within.records;
  await people.endPasswordLinks({ madeBy: personId });
  const open = await courses.allInvitations(within.nowMs());
  const theirs = open.filter(({ role, createdBy }) => isCourseStaff(role) || createdBy === personId);
  await revokeInvitations(within, theirs, byId);
}
