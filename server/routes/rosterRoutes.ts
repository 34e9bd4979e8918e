import { type CourseId, type PersonId, personIdSchema, type SessionId } from '@fishbowl/shared/core/ids';
import { courseParamsSchema } from '@fishbowl/shared/protocol/http/courses';
import {
  maxRosterBytes,
  type RosterApplyReply,
  rosterApplyBodySchema,
  rosterApplyReplySchema,
  rosterBodySchema,
  rosterOutcomes,
  rosterPreviewReplySchema,
} from '@fishbowl/shared/protocol/http/roster';
import type { AuthDeps } from '../auth/AuthDeps.ts';
import { makePasswordLink } from '../auth/passwordLinks.ts';
import { type SeatChanges, seatsFollow } from '../auth/seatsFollow.ts';
import { newId } from '../auth/tokens.ts';
import type { App } from '../plugins/App.ts';
import type { Records } from '../store/Store.ts';
import { changedMeanwhile, loginTaken, RequestError } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { type RosterPlan, rosterPlan } from './rosterPlan.ts';
import { tellSeatChanges } from './tellSeatChanges.ts';

/** The file in base64, and room for the JSON around it. */
const bodyLimit = Math.ceil((maxRosterBytes * 4) / 3) + 4_096;

/** Bringing people into a course by a list: first what would happen, then just that. */
export function rosterRoutes(app: App, deps: RouteDeps): void {
  const { auth, asking } = deps;
  const { store } = auth;
  const params = courseParamsSchema;

  app.post(
    '/api/courses/:courseId/roster/preview',
    { bodyLimit, schema: { params, body: rosterBodySchema, response: { 200: rosterPreviewReplySchema } } },
    async ({ params: { courseId }, body }) => (await rosterPlan(store, courseId, body.file)).preview,
  );

  app.post(
    '/api/courses/:courseId/roster',
    { bodyLimit, schema: { params, body: rosterApplyBodySchema, response: { 200: rosterApplyReplySchema } } },
    async (request) => {
      const { account } = await asking.accountOrRefuse(request);
      const { courseId } = request.params;
      const { file, digest } = request.body;
      const { reply, changes } = await store.atOnce(async (records) => {
        const plan = await rosterPlan(records, courseId, file);
        if (plan.preview.digest !== digest) throw changedMeanwhile();
        expectNoProblem(plan);
        return apply({ ...auth, records }, plan, { courseId, byId: account.personId });
      });
      for (const each of changes) await tellSeatChanges(deps, each);
      return reply;
    },
  );
}

function expectNoProblem({ preview }: RosterPlan): void {
  if (preview.problems.length === 0) return;
  const problems = preview.problems.map(({ line, column, message }) => {
    return { path: column === null ? `line ${line}` : `line ${line}, ${column}`, message };
  });
  throw new RequestError('invalid', 'nothing is brought in while there is a problem', { problems });
}

interface Within extends Pick<AuthDeps, 'random' | 'nowMs'> {
  readonly records: Records;
}

async function apply(
  { records, random, nowMs }: Within,
  { preview: { rows }, accounts, members }: RosterPlan,
  { courseId, byId }: { readonly courseId: CourseId; readonly byId: PersonId },
): Promise<{ readonly reply: RosterApplyReply; readonly changes: readonly SeatChanges[] }> {
  const changes: SeatChanges[] = [];
  const links: RosterApplyReply['links'] = [];
  const createdMs = nowMs();
  // Who teaches comes first, so that the course is never without.
  const ordered = rows.toSorted((a, b) => Number(b.role === 'teaching') - Number(a.role === 'teaching'));
  for (const { name, login, role, outcome } of ordered) {
    if (outcome === 'same') continue;
    const personId = accounts.get(login)?.personId ?? personIdSchema.parse(newId(random));
    if (outcome === 'new') {
      const account = { personId, name, login, passwordHash: null, role: 'member', createdMs } as const;
      if (!(await records.people.addAccount(account))) throw loginTaken();
      const detail = { role: account.role };
      await records.audit.append({ action: 'personAdded', byId, aboutId: personId, courseId, detail }, createdMs);
      links.push({ name, login, ...(await makePasswordLink({ store: records, random, nowMs }, personId)) });
    }
    const version = members.get(personId)?.version ?? 0;
    const change = { role, status: 'active' } as const;
    const done = await records.courses.change(courseId, personId, change, version, createdMs);
    if (done !== 'changed') throw changedMeanwhile();
    if (outcome === 'new') continue;
    const follow = { before: members.get(personId), after: { courseId, personId, ...change }, byId, closed: none };
    changes.push(await seatsFollow({ records, random, nowMs }, follow));
  }
  const counts = rosterOutcomes.map((each) => [each, rows.filter(({ outcome }) => outcome === each).length] as const);
  await records.audit.append(
    { action: 'rosterApplied', byId, courseId, detail: Object.fromEntries(counts) },
    createdMs,
  );
  const order = new Map(rows.map(({ login }, i) => [login, i]));
  const reply = {
    links: links.toSorted((a, b) => (order.get(a.login) ?? 0) - (order.get(b.login) ?? 0)),
    changed: rows.filter(({ outcome }) => outcome !== 'same').length,
  };
  return { reply, changes };
}

/** A list takes nobody out, so that no closed session stays anybody's. */
const none: ReadonlySet<SessionId> = new Set();
