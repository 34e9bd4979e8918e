import { isCourseStaff } from '@fishbowl/shared/access/courseRole';
import { invitationIdSchema, personIdSchema } from '@fishbowl/shared/core/ids';
import { courseParamsSchema } from '@fishbowl/shared/protocol/http/courses';
import {
  invitationAcceptBodySchema,
  invitationAcceptReplySchema,
  invitationLookBodySchema,
  invitationLookReplySchema,
  invitationParamsSchema,
  invitationsReplySchema,
  newInvitationBodySchema,
} from '@fishbowl/shared/protocol/http/invitations';
import { linkIdOf, linkToken } from '../auth/linkToken.ts';
import { newSignIn } from '../auth/signIn.ts';
import { newId } from '../auth/tokens.ts';
import type { App } from '../plugins/App.ts';
import { perAddress } from '../plugins/rateLimit.ts';
import type { Invitation } from '../store/Courses.ts';
import type { Records } from '../store/Store.ts';
import { newPasswordHash } from './newPassword.ts';
import { linkUnknown, loginTaken, notFound } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';

const dayMs = 24 * 3_600_000;
const triesPerMinute = 600;

/** Links that lead into a course. */
export function invitationRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking, cookies } = deps;
  const { store, random, nowMs, secret, passwords } = auth;
  const response = { 200: invitationsReplySchema };

  const listed = async (courseId: Invitation['courseId']) => ({
    invitations: (await store.courses.invitations(courseId, nowMs())).map((each) => {
      const { id, role, createdMs, expiresMs, usesLeft } = each;
      return { id, role, token: linkToken(secret, 'invitation', id), createdMs, expiresMs, usesLeft };
    }),
  });
  const find = async ({ courses }: Pick<Records, 'courses'>, token: string) => {
    const id = invitationIdSchema.safeParse(linkIdOf(secret, 'invitation', token)).data;
    const invitation = id && (await courses.invitation(id, nowMs()));
    const course = invitation && (await courses.byId(invitation.courseId));
    if (!course || course.archivedMs !== null) throw linkUnknown();
    return { invitation, course };
  };

  app.get('/api/courses/:courseId/invitations', { schema: { params: courseParamsSchema, response } }, ({ params }) =>
    listed(params.courseId),
  );

  app.post(
    '/api/courses/:courseId/invitations',
    { schema: { params: courseParamsSchema, body: newInvitationBodySchema, response } },
    async (request) => {
      const { account } = await asking.accountOrRefuse(request);
      const { courseId } = request.params;
      const { role, uses, days } = request.body;
      const usesLeft = isCourseStaff(role) ? 1 : uses;
      const createdMs = nowMs();
      await store.atOnce(async ({ courses, audit }) => {
        const id = invitationIdSchema.parse(newId(random));
        const expiresMs = createdMs + days * dayMs;
        await courses.invite({ id, courseId, role, createdBy: account.personId, createdMs, expiresMs, usesLeft });
        const fact = { action: 'invitationMade', byId: account.personId, courseId } as const;
        await audit.append({ ...fact, detail: { role, uses: usesLeft, days } }, createdMs);
      });
      return listed(courseId);
    },
  );

  app.post(
    '/api/courses/:courseId/invitations/:invitationId/revoke',
    { schema: { params: invitationParamsSchema, response } },
    async (request) => {
      const { account } = await asking.accountOrRefuse(request);
      const { courseId, invitationId } = request.params;
      await store.atOnce(async ({ courses, audit }) => {
        if (!(await courses.revokeInvitation(courseId, invitationId, nowMs()))) throw notFound();
        await audit.append({ action: 'invitationRevoked', byId: account.personId, courseId }, nowMs());
      });
      return listed(courseId);
    },
  );

  app.post(
    '/api/invitations/look',
    {
      config: perAddress(triesPerMinute),
      schema: { body: invitationLookBodySchema, response: { 200: invitationLookReplySchema } },
    },
    async (request) => {
      const { invitation, course } = await find(store, request.body.token);
      const who = await asking.account(request);
      const member = who && (await store.courses.member(course.id, who.account.personId));
      const already = member?.status === 'active' ? member.role : null;
      return { courseId: course.id, title: course.title, role: invitation.role, already };
    },
  );

  app.post(
    '/api/invitations/accept',
    {
      config: perAddress(triesPerMinute),
      schema: { body: invitationAcceptBodySchema, response: { 200: invitationAcceptReplySchema } },
    },
    async (request, reply) => {
      const { token, account } = request.body;
      const before = await asking.account(request);
      const isNew = account !== undefined && before === undefined;
      const who = isNew ? undefined : await asking.accountOrRefuse(request);
      const passwordHash = isNew ? await newPasswordHash(passwords, account.password) : null;
      const { courseId, signIn } = await store.atOnce(async (records) => {
        const { invitation, course } = await find(records, token);
        const personId = who?.account.personId ?? personIdSchema.parse(newId(random));
        const made = isNew && {
          personId,
          name: account.name,
          login: account.login,
          passwordHash,
          role: 'member' as const,
          createdMs: nowMs(),
        };
        if (made && !(await records.people.addAccount(made))) throw loginTaken();
        const outcome = await records.courses.accept(invitation.id, personId, nowMs());
        if (outcome === 'gone') throw linkUnknown();
        const fact = { action: 'invitationAccepted', byId: personId, courseId: course.id } as const;
        if (outcome === 'in') await records.audit.append({ ...fact, detail: { role: invitation.role } }, nowMs());
        const userAgent = request.headers['user-agent'] ?? '';
        const browser = made && (await newSignIn({ ...auth, store: records }, { ...made, version: 1 }, userAgent));
        return { courseId: course.id, signIn: browser };
      });
      if (signIn) cookies.keepSignIn(reply, signIn);
      return { courseId };
    },
  );
}
