import { invitationIdSchema, type PersonId, personIdSchema } from '@fishbowl/shared/core/ids';
import {
  type InvitationAcceptBody,
  invitationAcceptBodySchema,
  invitationAcceptReplySchema,
  invitationLookBodySchema,
  invitationLookReplySchema,
} from '@fishbowl/shared/protocol/http/invitations';
import { linkIdOf } from '../auth/linkToken.ts';
import { type SeatChanges, seatsFollow } from '../auth/seatsFollow.ts';
import { newSignIn } from '../auth/signIn.ts';
import { newId } from '../auth/tokens.ts';
import type { App } from '../plugins/App.ts';
import { classPerMinute, perAddress } from '../plugins/rateLimit.ts';
import type { Invitation } from '../store/Courses.ts';
import type { Records } from '../store/Store.ts';
import { newPasswordHash } from './newPassword.ts';
import { linkUnknown, loginTaken } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { stillAtOnce } from './stillAtOnce.ts';
import { tellSeatChanges } from './tellSeatChanges.ts';

/** Links that lead into a course, for those who were given one. */
export function invitedRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking, cookies } = deps;
  const { store, nowMs, secret } = auth;
  const config = perAddress(classPerMinute);

  const find = async ({ courses }: Pick<Records, 'courses'>, token: string) => {
    const id = invitationIdSchema.safeParse(linkIdOf(secret, 'invitation', token)).data;
    const invitation = id && (await courses.invitation(id, nowMs()));
    const course = invitation && (await courses.byId(invitation.courseId));
    if (!course || course.archivedMs !== null) throw linkUnknown();
    return { invitation, course };
  };

  app.post(
    '/api/invitations/look',
    { config, schema: { body: invitationLookBodySchema, response: { 200: invitationLookReplySchema } } },
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
    { config, schema: { body: invitationAcceptBodySchema, response: { 200: invitationAcceptReplySchema } } },
    async (request, reply) => {
      const { token, account } = request.body;
      await find(store, token); // Before the work of a hash.
      const isNew = account !== undefined && (await asking.account(request)) === undefined;
      const made = isNew ? await newAccount(auth, account) : undefined;
      const { courseId, signIn, status, changes } = await stillAtOnce(deps, request, async (records, now) => {
        const personId = made?.personId ?? (await now.accountOrRefuse(request)).account.personId;
        const { invitation, course } = await find(records, token);
        if (made && !(await records.people.addAccount(made))) throw loginTaken();
        const accepted = await acceptIn({ ...auth, records }, invitation, personId);
        const userAgent = request.headers['user-agent'] ?? '';
        const browser = made && (await newSignIn({ ...auth, store: records }, { ...made, version: 1 }, userAgent));
        return { courseId: course.id, signIn: browser, ...accepted };
      });
      await tellSeatChanges(deps, changes);
      if (signIn) cookies.keepSignIn(reply, signIn);
      return { courseId, status };
    },
  );
}

interface Within extends Pick<RouteDeps['auth'], 'nowMs' | 'random'> {
  readonly records: Records;
}

/** Says what they are now, and what became of seats that they have already. Throws if it leads nowhere. */
async function acceptIn(
  within: Within,
  { id, courseId, role }: Invitation,
  personId: PersonId,
): Promise<{ readonly status: 'active' | 'pending'; readonly changes: SeatChanges }> {
  const { records, nowMs } = within;
  const { courses, audit } = records;
  const before = await courses.member(courseId, personId);
  const outcome = await courses.accept(id, personId, nowMs());
  if (outcome === 'gone') throw linkUnknown();
  const fact = { byId: personId, courseId } as const;
  if (outcome === 'asked' && before?.status !== 'pending')
    await audit.append({ action: 'memberAsked', ...fact }, nowMs());
  if (outcome !== 'in')
    return { status: outcome === 'asked' ? 'pending' : 'active', changes: { revoked: [], changed: [] } };
  await audit.append({ action: 'invitationAccepted', ...fact, detail: { role } }, nowMs());
  const after = { courseId, personId, role, status: 'active' } as const;
  const changes = await seatsFollow(within, { before, after, byId: personId, closed: new Set() });
  return { status: 'active', changes };
}

async function newAccount(
  { passwords, random, nowMs }: Pick<RouteDeps['auth'], 'passwords' | 'random' | 'nowMs'>,
  { name, login, password }: NonNullable<InvitationAcceptBody['account']>,
) {
  const passwordHash = await newPasswordHash(passwords, password);
  const personId = personIdSchema.parse(newId(random));
  return { personId, name, login, passwordHash, role: 'member' as const, createdMs: nowMs() };
}
