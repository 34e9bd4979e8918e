import type { CourseRole, MemberStatus } from '@fishbowl/shared/access/courseRole';
import type { CourseId, InvitationId, PersonId } from '@fishbowl/shared/core/ids';
import type { CourseDefaults } from '@fishbowl/shared/protocol/http/courses';

export interface CourseRow {
  readonly id: CourseId;
  readonly title: string;
  readonly createdBy: PersonId;
  readonly createdMs: number;
  readonly archivedMs: number | null;
  readonly defaults: CourseDefaults;
  /** With it one may ask to come in. Null: switched off. */
  readonly code: string | null;
  readonly version: number;
}

export interface MemberRow {
  readonly courseId: CourseId;
  readonly personId: PersonId;
  /** Null once erased. */
  readonly name: string | null;
  readonly login: string | null;
  readonly role: CourseRole;
  readonly status: MemberStatus;
  readonly sinceMs: number;
  /** When they were taken out, until staff let them in again. */
  readonly removedMs: number | null;
  readonly version: number;
}

export interface Invitation {
  readonly id: InvitationId;
  readonly courseId: CourseId;
  readonly role: CourseRole;
  readonly createdBy: PersonId;
  readonly createdMs: number;
  readonly expiresMs: number;
  readonly usesLeft: number;
}

export type MemberChange = Pick<MemberRow, 'role' | 'status'>;

/** `version`: of the row that was read, 0 for somebody new. */
export interface VersionedChange extends MemberChange {
  readonly personId: PersonId;
  readonly version: number;
}

/** Courses, who is in them, and the ways in. */
export interface Courses {
  /** With its maker as the first who teaches. */
  add(course: CourseRow): Promise<void>;
  byId(id: CourseId): Promise<CourseRow | undefined>;
  byCode(code: string): Promise<CourseRow | undefined>;
  /** Newest first. */
  list(): Promise<readonly CourseRow[]>;
  /** False, and nothing is changed, if `version` is not the newest. */
  edit(id: CourseId, edit: Pick<CourseRow, 'title' | 'defaults' | 'archivedMs'>, version: number): Promise<boolean>;
  setCode(id: CourseId, code: string | null): Promise<void>;
  /** All of them, removed ones too, by name. */
  members(id: CourseId): Promise<readonly MemberRow[]>;
  member(id: CourseId, personId: PersonId): Promise<MemberRow | undefined>;
  /** Everywhere a person is, asks to be, or was. */
  memberships(personId: PersonId): Promise<readonly MemberRow[]>;
  /** Leaves whoever is in, or has asked, as they are. */
  ask(id: CourseId, personId: PersonId, nowMs: number): Promise<MemberRow>;
  /**
   * Somebody new, or a change. `version`: of the row that was read, 0 for somebody new. `lastTeacher`: nobody else teaches.
   * Nothing is changed unless it says `changed`.
   */
  change(
    id: CourseId,
    personId: PersonId,
    change: MemberChange,
    version: number,
    nowMs: number,
  ): Promise<'changed' | 'changedMeanwhile' | 'lastTeacher'>;
  /** The same for many at once; somebody has to teach afterwards if somebody does now. */
  changeAll(
    id: CourseId,
    changes: readonly VersionedChange[],
    nowMs: number,
  ): Promise<'changed' | 'changedMeanwhile' | 'lastTeacher'>;
  invite(invitation: Invitation): Promise<void>;
  /** Undefined for what leads nowhere: revoked, used up, expired. */
  invitation(id: InvitationId, nowMs: number): Promise<Invitation | undefined>;
  /** Those that lead in, newest first. */
  invitations(id: CourseId, nowMs: number): Promise<readonly Invitation[]>;
  /** The same of all courses. */
  allInvitations(nowMs: number): Promise<readonly Invitation[]>;
  revokeInvitation(courseId: CourseId, id: InvitationId, nowMs: number): Promise<boolean>;
  /**
   * Comes in by it, and uses it up by one. `already`: is in, and nothing is used up. `asked`: was taken out before, so that
   * they only ask to come in, and nothing is used up either.
   */
  accept(id: InvitationId, personId: PersonId, nowMs: number): Promise<'in' | 'asked' | 'already' | 'gone'>;
}
