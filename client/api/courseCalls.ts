import type { CourseId, InvitationId, PersonId, SessionId } from '@fishbowl/shared/core/ids';
import {
  type CourseBody,
  type CourseCodeBody,
  courseReplySchema,
  coursesReplySchema,
  type EnrolBody,
  enrolReplySchema,
  type MemberBody,
  membersReplySchema,
  type NewCourseBody,
  type PlannedSessionBody,
} from '@fishbowl/shared/protocol/http/courses';
import {
  type InvitationAcceptBody,
  invitationAcceptReplySchema,
  invitationLookReplySchema,
  invitationsReplySchema,
  type NewInvitationBody,
} from '@fishbowl/shared/protocol/http/invitations';
import { joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { mySessionsReplySchema, nextReplySchema } from '@fishbowl/shared/protocol/http/me';
import { type PasswordLinkUseBody, passwordLinkLookReplySchema } from '@fishbowl/shared/protocol/http/people';
import {
  type RosterApplyBody,
  type RosterBody,
  rosterApplyReplySchema,
  rosterPreviewReplySchema,
} from '@fishbowl/shared/protocol/http/roster';
import { sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { z } from 'zod';
import type { Request } from './createRequest.ts';

/** What is asked about courses: what concerns me, who is in them, and the ways in. */
export function courseCalls(request: Request) {
  const of = (id: CourseId, more = '') => `/api/courses/${id}${more}`;
  return {
    next: () => request('GET', '/api/me/next', nextReplySchema),
    mySessions: () => request('GET', '/api/me/sessions', mySessionsReplySchema),
    enter: (id: SessionId) => request('POST', `/api/sessions/${id}/enter`, joinReplySchema),
    courses: () => request('GET', '/api/courses', coursesReplySchema),
    createCourse: (body: NewCourseBody) => request('POST', '/api/courses', courseReplySchema, body),
    enrol: (body: EnrolBody) => request('POST', '/api/enrol', enrolReplySchema, body),
    course: (id: CourseId) => request('GET', of(id), courseReplySchema),
    editCourse: (id: CourseId, body: CourseBody) => request('POST', of(id), courseReplySchema, body),
    courseCode: (id: CourseId, body: CourseCodeBody) => request('POST', of(id, '/code'), courseReplySchema, body),
    membersOf: (id: CourseId) => request('GET', of(id, '/people'), membersReplySchema),
    changeMember: (id: CourseId, personId: PersonId, body: MemberBody) =>
      request('POST', of(id, `/people/${personId}`), membersReplySchema, body),
    planSession: (id: CourseId, body: PlannedSessionBody) =>
      request('POST', of(id, '/sessions'), sessionReplySchema, body),
    invitations: (id: CourseId) => request('GET', of(id, '/invitations'), invitationsReplySchema),
    invite: (id: CourseId, body: NewInvitationBody) =>
      request('POST', of(id, '/invitations'), invitationsReplySchema, body),
    revokeInvitation: (id: CourseId, invitation: InvitationId) =>
      request('POST', of(id, `/invitations/${invitation}/revoke`), invitationsReplySchema),
    previewRoster: (id: CourseId, body: RosterBody) =>
      request('POST', of(id, '/roster/preview'), rosterPreviewReplySchema, body),
    applyRoster: (id: CourseId, body: RosterApplyBody) =>
      request('POST', of(id, '/roster'), rosterApplyReplySchema, body),
    lookInvitation: (token: string) => request('POST', '/api/invitations/look', invitationLookReplySchema, { token }),
    acceptInvitation: (body: InvitationAcceptBody) =>
      request('POST', '/api/invitations/accept', invitationAcceptReplySchema, body),
    lookPasswordLink: (token: string) =>
      request('POST', '/api/password-links/look', passwordLinkLookReplySchema, { token }),
    choosePassword: (body: PasswordLinkUseBody) => request('POST', '/api/password-links/use', z.unknown(), body),
  };
}
