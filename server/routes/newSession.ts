import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import { findCodebook } from '@fishbowl/shared/codebook/findCodebook';
import type { NewSessionBody } from '@fishbowl/shared/protocol/http/sessions';
import { findBuiltinScenario } from '@fishbowl/shared/scenario/builtinScenarios';
import type { SessionConfig } from '@fishbowl/shared/session/config';
import { type Role, roles } from '@fishbowl/shared/session/seat';
import { RequestError } from './RequestError.ts';

interface NewSession {
  readonly title: string;
  readonly config: SessionConfig;
  /** Those that get a link. The interpreter only where the case has one. */
  readonly roles: readonly Role[];
}

/** Pins what was chosen to its newest version. Throws if there is no such thing. */
export function newSession(
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
