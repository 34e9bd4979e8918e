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
import { makePasswordLinks } from '../auth/passwordLinks.ts';
import { type SeatChanges, seatsFollow } from '../auth/seatsFollow.ts';
import { newId } from '../auth/tokens.ts';
import type { App } from '../plugins/App.ts';
import type { AuditFact } from '../store/Audit.ts';
import type { Records } from '../store/Store.ts';
import { changedMeanwhile, loginTaken, RequestError } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { type RosterPlan, rosterPlan } from './rosterPlan.ts';
import { stillAtOnce } from './stillAtOnce.ts';
import { tellSeatChanges } from './tellSeatChanges.ts';

/** The file in base64, and room for the JSON around it. */
const bodyLimit = Math.ceil((maxRosterBytes * 4) / 3) + 4_096;

/** Bringing people into a course by a list: first what would happen, then just that. */
export function rosterRoutes(app: App, deps: RouteDeps): void {
  const { auth } = deps;
  const params = courseParamsSchema;

  app.post(
    '/api/courses/:courseId/roster/preview',
    { bodyLimit, schema: { params, body: rosterBodySchema, response: { 200: rosterPreviewReplySchema } } },
    async (request) => {
      const { params, body } = request;
      return stillAtOnce(deps, request, async (records, now) => {
        await now.openCourseOrRefuse(request);
        const { account } = await now.accountOrRefuse(request);
        return (await rosterPlan(records, params.courseId, body.file, account)).preview;
      });
    },
  );

  app.post(
    '/api/courses/:courseId/roster',
    { bodyLimit, schema: { params, body: rosterApplyBodySchema, response: { 200: rosterApplyReplySchema } } },
    async (request) => {
      const { file, digest } = request.body;
      const { reply, changes } = await stillAtOnce(deps, request, async (records, now) => {
        const { account } = await now.accountOrRefuse(request);
        const { id: courseId } = await now.openCourseOrRefuse(request);
        const plan = await rosterPlan(records, courseId, file, account);
        if (plan.preview.digest !== digest) throw changedMeanwhile();
        expectNoProblem(plan);
        return apply({ ...auth, records }, plan, { courseId, byId: account.personId });
      });
      await tellSeatChanges(deps, changes);
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

/** Whoever is new by a list. */
const newcomer = { passwordHash: null, role: 'member' } as const;

interface Within extends Pick<AuthDeps, 'random' | 'nowMs'> {
  readonly records: Records;
}

async function apply(
  { records, random, nowMs }: Within,
  { preview: { rows }, accounts, members }: RosterPlan,
  { courseId, byId }: { readonly courseId: CourseId; readonly byId: PersonId },
): Promise<{ readonly reply: RosterApplyReply; readonly changes: SeatChanges }> {
  const createdMs = nowMs();
  const changed = rows
    .filter(({ outcome }) => outcome !== 'same')
    .map((row) => ({ ...row, personId: accounts.get(row.login)?.personId ?? personIdSchema.parse(newId(random)) }));
  const made = changed
    .filter(({ outcome }) => outcome === 'new')
    .map(({ personId, name, login }) => ({ personId, name, login, ...newcomer, createdMs }));
  if (!(await records.people.addAccounts(made))) throw loginTaken();
  const links = await makePasswordLinks(
    { store: records, random, nowMs },
    made.map(({ personId }) => personId),
    byId,
  );
  const changes = changed.map(({ personId, role }) => {
    return { personId, role, status: 'active', version: members.get(personId)?.version ?? 0 } as const;
  });
  if ((await records.courses.changeAll(courseId, changes, createdMs)) !== 'changed') throw changedMeanwhile();
  const known = changed.filter(({ outcome }) => outcome !== 'new');
  const seatChanges: SeatChanges[] = [];
  for (const { personId, role } of known) {
    const after = { courseId, personId, role, status: 'active' } as const;
    const follow = { before: members.get(personId), after, byId, closed: none };
    seatChanges.push(await seatsFollow({ records, random, nowMs }, follow));
  }
  const counts = rosterOutcomes.map((each) => [each, rows.filter(({ outcome }) => outcome === each).length] as const);
  const facts = changed.flatMap((row) => factsOf(row, courseId, byId));
  const applied: AuditFact = { action: 'rosterApplied', byId, courseId, detail: Object.fromEntries(counts) };
  await records.audit.appendAll([...facts, applied], createdMs);
  const reply = {
    links: made.flatMap(({ personId, name, login }) => {
      const link = links.get(personId);
      return link ? [{ name, login, ...link }] : [];
    }),
    changed: changed.length,
  };
  const all = {
    revoked: seatChanges.flatMap(({ revoked }) => revoked),
    changed: seatChanges.flatMap(({ changed: each }) => each),
    kept: seatChanges.flatMap(({ kept = [] }) => kept),
  };
  return { reply, changes: all };
}

/** Entries of their own for each person: each finds theirs, and one can be erased without the others'. */
function factsOf(
  { personId, role, outcome }: Pick<RosterPlan['preview']['rows'][number], 'role' | 'outcome'> & { personId: PersonId },
  courseId: CourseId,
  byId: PersonId,
): readonly AuditFact[] {
  const about = { byId, aboutId: personId, courseId };
  const added: AuditFact = { action: 'personAdded', ...about, detail: { role: newcomer.role } };
  const changed: AuditFact = { action: 'memberChanged', ...about, detail: { role, status: 'active' } };
  return outcome === 'new' ? [added, changed] : [changed];
}
/** A list takes nobody out, so that no closed session stays anybody's. */
const none: ReadonlySet<SessionId> = new Set();
