import { invitationIdSchema, personIdSchema } from '@fishbowl/shared/core/ids';
import {
  invitationAcceptBodySchema,
  invitationAcceptReplySchema,
  invitationLookBodySchema,
  invitationLookReplySchema,
} from '@fishbowl/shared/protocol/http/invitations';
import type { AuthDeps } from '../auth/AuthDeps.ts';
import { linkIdOf } from '../auth/linkToken.ts';
import { newSignIn } from '../auth/signIn.ts';
import { newId } from '../auth/tokens.ts';
import type { App } from '../plugins/App.ts';
import { perAddress } from '../plugins/rateLimit.ts';
import type { Records } from '../store/Store.ts';
import { newPasswordHash } from './newPassword.ts';
import { linkUnknown, loginTaken } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';

/** A whole class may open its links at once, behind one address. */
const triesPerMinute = 600;

/** Coming into a course by a link. */
export function invitedRoutes(app: App, { auth, asking, cookies }: RouteDeps): void {
  const { store, random, nowMs, passwords } = auth;

  app.post(
    '/api/invitations/look',
    {
      config: perAddress(triesPerMinute),
      schema: { body: invitationLookBodySchema, response: { 200: invitationLookReplySchema } },
    },
    async (request) => {
      const { invitation, course } = await find(auth, store, request.body.token);
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
        const { invitation, course } = await find(auth, records, token);
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

/** Throws for a link that leads nowhere, or no longer. */
async function find({ secret, nowMs }: AuthDeps, { courses }: Pick<Records, 'courses'>, token: string) {
  const id = invitationIdSchema.safeParse(linkIdOf(secret, 'invitation', token)).data;
  const invitation = id && (await courses.invitation(id, nowMs()));
  const course = invitation && (await courses.byId(invitation.courseId));
  if (!course || course.archivedMs !== null) throw linkUnknown();
  return { invitation, course };
}
