import adoptLossRuth from './builtin/adopt-loss-ruth.json' with { type: 'json' };
import cbtJay from './builtin/cbt-jay.json' with { type: 'json' };
import cwMiDana from './builtin/cw-mi-dana.json' with { type: 'json' };
import migAsylumInterviewSelam from './builtin/mig-asylum-interview-selam.json' with { type: 'json' };
import migDetentionAmadou from './builtin/mig-detention-amadou.json' with { type: 'json' };
import migReunificationYasin from './builtin/mig-reunification-yasin.json' with { type: 'json' };
import strengthsIntakeLena from './builtin/strengths-intake-lena.json' with { type: 'json' };
import sudRelapseMarco from './builtin/sud-relapse-marco.json' with { type: 'json' };
import { type Scenario, scenarioSchema } from './scenario.ts';

/** The cases that come with the product, the default one first. A changed case is a new file with the next version. */
export const builtinScenarios: readonly Scenario[] = [
  cwMiDana,
  sudRelapseMarco,
  strengthsIntakeLena,
  cbtJay,
  adoptLossRuth,
  migReunificationYasin,
  migAsylumInterviewSelam,
  migDetentionAmadou,
].map((json) => scenarioSchema.parse(json));

/** The built-in case with this id: the version asked for, else the newest. */
export function findBuiltinScenario(id: string, version?: number): Scenario | undefined {
  const versions = builtinScenarios.filter((item) => item.id === id && (version ?? item.version) === item.version);
  return versions.toSorted((a, b) => b.version - a.version)[0];
}
