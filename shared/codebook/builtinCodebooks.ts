import adoptionCompetency from './builtin/adoption-competency.json' with { type: 'json' };
import bcc11 from './builtin/bcc-11.json' with { type: 'json' };
import cbtCore from './builtin/cbt-core.json' with { type: 'json' };
import clientLanguage from './builtin/client-language.json' with { type: 'json' };
import cpmCa from './builtin/cpm-ca.json' with { type: 'json' };
import cpmLeadership from './builtin/cpm-leadership.json' with { type: 'json' };
import miSupervisor16 from './builtin/mi-supervisor-16.json' with { type: 'json' };
import migrationCaseManagement from './builtin/migration-case-management.json' with { type: 'json' };
import misc25 from './builtin/misc-2.5.json' with { type: 'json' };
import miti311 from './builtin/miti-3.1.1.json' with { type: 'json' };
import miti421 from './builtin/miti-4.2.1.json' with { type: 'json' };
import oarsStarter from './builtin/oars-starter.json' with { type: 'json' };
import strengthsCaseManagement from './builtin/strengths-case-management.json' with { type: 'json' };
import { checkCodebook } from './checkCodebook.ts';
import type { Codebook } from './codebook.ts';
import { findCodebook } from './findCodebook.ts';

function trusted(json: unknown): Codebook {
  const checked = checkCodebook(json);
  if (!checked.ok) throw new Error(`a built-in codebook is broken: ${JSON.stringify(checked.error)}`);
  return checked.value;
}

/** The book that a new session starts with. */
export const defaultCodebookId = 'oars-starter';

/** The books that come with the product, the default one first. A changed book is a new file with the next version. */
export const builtinCodebooks: readonly Codebook[] = [
  oarsStarter,
  miti421,
  miti311,
  clientLanguage,
  misc25,
  miSupervisor16,
  bcc11,
  cpmCa,
  strengthsCaseManagement,
  migrationCaseManagement,
  cbtCore,
  adoptionCompetency,
  cpmLeadership,
].map(trusted);

/** The built-in book with this id: the version asked for, else the newest. */
export function findBuiltinCodebook(id: string, version?: number): Codebook | undefined {
  return findCodebook(builtinCodebooks, id, version);
}
