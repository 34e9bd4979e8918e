import { isCourseStaff } from '@fishbowl/shared/access/courseRole';
import { invitationIdSchema } from '@fishbowl/shared/core/ids';
import { courseParamsSchema } from '@fishbowl/shared/protocol/http/courses';
import {
  invitationParamsSchema,
  invitationsReplySchema,
  newInvitationBodySchema,
} from '@fishbowl/shared/protocol/http/invitations';
import { linkToken } from '../auth/linkToken.ts';
import { newId } from '../auth/tokens.ts';
import type { App } from '../plugins/App.ts';
import type { Invitation } from '../store/Courses.ts';
import type { Records } from '../store/Store.ts';
import { notFound } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { stillAtOnce } from './stillAtOnce.ts';

const dayMs = 24 * 3_600_000;

/** Links that lead into a course, for those who hand them out. */
export function invitationRoutes(app: App, deps: RouteDeps): void {
  const { random, nowMs, secret } = deps.auth;
  const response = { 200: invitationsReplySchema };

  /** Within what asks whether they are still to be told. */
  const listed = async ({ courses }: Pick<Records, 'courses'>, courseId: Invitation['courseId']) => ({
    invitations: (await courses.invitations(courseId, nowMs())).map((each) => {
      const { id, role, createdMs, expiresMs, usesLeft } = each;
      return { id, role, token: linkToken(secret, 'invitation', id), createdMs, expiresMs, usesLeft };
    }),
  });

  app.get('/api/courses/:courseId/invitations', { schema: { params: courseParamsSchema, response } }, (request) =>
    stillAtOnce(deps, request, (records) => listed(records, request.params.courseId)),
  );

  app.post(
    '/api/courses/:courseId/invitations',
    { schema: { params: courseParamsSchema, body: newInvitationBodySchema, response } },
    async (request) => {
      const { role, uses, days } = request.body;
      const usesLeft = isCourseStaff(role) ? 1 : uses;
      const createdMs = nowMs();
      return stillAtOnce(deps, request, async (records, now) => {
        const { courses, audit } = records;
        const { account } = await now.accountOrRefuse(request);
        const { id: courseId } = await now.openCourseOrRefuse(request);
        const id = invitationIdSchema.parse(newId(random));
        const expiresMs = createdMs + days * dayMs;
        await courses.invite({ id, courseId, role, createdBy: account.personId, createdMs, expiresMs, usesLeft });
        const fact = { action: 'invitationMade', byId: account.personId, courseId } as const;
        await audit.append({ ...fact, detail: { role, uses: usesLeft, days } }, createdMs);
        return listed(records, courseId);
      });
    },
  );

  app.post(
    '/api/courses/:courseId/invitations/:invitationId/revoke',
    { schema: { params: invitationParamsSchema, response } },
    async (request) => {
      const { courseId, invitationId } = request.params;
      return stillAtOnce(deps, request, async (records, now) => {
        const { courses, audit } = records;
        const { account } = await now.accountOrRefuse(request);
        if (!(await courses.revokeInvitation(courseId, invitationId, nowMs()))) throw notFound();
        await audit.append({ action: 'invitationRevoked', byId: account.personId, courseId }, nowMs());
        return listed(records, courseId);
      });
    },
  );
}
