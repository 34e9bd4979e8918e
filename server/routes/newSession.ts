import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import { findCodebook } from '@fishbowl/shared/codebook/findCodebook';
import { type SessionId, sessionIdSchema } from '@fishbowl/shared/core/ids';
import type { NewSessionBody } from '@fishbowl/shared/protocol/http/sessions';
import { findBuiltinScenario } from '@fishbowl/shared/scenario/builtinScenarios';
import type { SessionConfig } from '@fishbowl/shared/session/config';
import { type Role, roles } from '@fishbowl/shared/session/seat';
import { renewLink } from '../auth/roleLinks.ts';
import { newId } from '../auth/tokens.ts';
import type { Place, SessionRow } from '../store/Sessions.ts';
import type { Records } from '../store/Store.ts';
import type { Asking } from './Asking.ts';
import { RequestError } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';
import { type Request, stillAtOnce } from './stillAtOnce.ts';

/** What a session begins with; `courseId` null where it is of no course. */
interface Wish extends NewSessionBody, Pick<SessionRow, 'courseId' | 'plannedMs' | 'classmatesMayWatch'> {
  readonly places: readonly Omit<Place, 'name'>[];
}

/** Its log, its row and its links, for whoever asks. `expect` throws where it cannot be made, by what is so at that moment. */
export async function makeSession(
  deps: Pick<RouteDeps, 'auth' | 'asking' | 'codebooks' | 'sessions'>,
  request: Request,
  { courseId, plannedMs, classmatesMayWatch, places, ...body }: Wish,
  expect: (now: Asking, records: Records) => Promise<void> = async () => {},
): Promise<SessionId> {
  const { auth, codebooks, sessions } = deps;
  const { title, config, roles } = newSession(codebooks, body);
  const id = sessionIdSchema.parse(newId(auth.random));
  const when = { createdMs: auth.nowMs(), plannedMs, frozenMs: null };
  const row = { id, title, config, courseId, classmatesMayWatch, ...when };
  await sessions.create(id, config);
  await stillAtOnce(deps, request, async (records, now) => {
    await expect(now, records);
    const createdBy = (await now.accountOrRefuse(request)).account.personId;
    await records.sessions.add({ ...row, createdBy }, places);
    const fact = { action: 'sessionCreated', byId: createdBy, sessionId: id } as const;
    await records.audit.append({ ...fact, ...(courseId && { courseId }) }, auth.nowMs());
    for (const role of roles) await renewLink({ ...auth, store: records }, id, role);
  });
  return id;
}

interface NewSession {
  readonly title: string;
  readonly config: SessionConfig;
  /** Those that get a link. The interpreter only where the case has one. */
  readonly roles: readonly Role[];
}

/** Pins what was chosen to its newest version. Throws if there is no such thing. */
function newSession(
  codebooks: readonly Codebook[],
  { title, scenarioId, codebookId, ...choices }: NewSessionBody,
): NewSession {
  const scenario = findBuiltinScenario(scenarioId);
  const codebook = findCodebook(codebooks, codebookId);
  if (!scenario) throw unknown('scenarioId');
  if (!codebook) throw unknown('codebookId');
  return {
    title: title ?? scenario.title,
    config: {
      ...choices,
      ...chosenInTheLobby,
      scenario: { id: scenario.id, version: scenario.version },
      codebook: { id: codebook.id, version: codebook.version },
    },
    roles: roles.filter((role) => role !== 'interpreter' || scenario.interpreterBrief !== undefined),
  };
}

/** What a session begins with, and the supervisor may still change in its lobby. */
const chosenInTheLobby = { cues: false, graded: false, coarse: false };

function unknown(path: string): RequestError {
  return new RequestError('invalid', 'not in the library', { problems: [{ path, message: 'not in the library' }] });
}
