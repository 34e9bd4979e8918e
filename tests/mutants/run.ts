import { startVitest, type TestCase, type Vite } from 'vitest/node';
import { type Mutant, mutants } from './mutants.ts';

/**
 * The tests of what the mutants break: the quick ones, and if they see nothing, the one on real sockets. Apart, because a
 * run that is broken off while sockets are open does not end.
 */
const guards = [
  [
    'sync/',
    'client/sync/SyncClient',
    'client/view/coverageOf',
    'server/session/',
    'server/realtime/Rooms',
    'server/realtime/comingAndGoing',
    'server/realtime/longReplay',
    'server/realtime/noRoomToWrite',
    'server/realtime/roomDoor',
    'server/realtime/toWhom',
    'shared/session/',
    'shared/volley/',
  ],
  ['server/realtime/wire'],
];

/** Breaks one file while the tests load it; nothing on disk changes. */
function breaking({ name, file, find, replace }: Mutant, onBroken: () => void): Vite.Plugin {
  return {
    name: 'mutant',
    enforce: 'pre',
    transform(source, id) {
      if (!id.endsWith(`/${file}`)) return;
      if (source.split(find).length !== 2) throw new Error(`the code to break has moved: ${name}`);
      onBroken();
      return { code: source.replace(find, () => replace), map: null };
    },
  };
}

/** A test that fails when the code is broken so, or as it is. Throws if that could not be found out. */
async function failingTest(mutant?: Mutant): Promise<TestCase | undefined> {
  const load = { broken: false };
  for (const stage of guards) {
    const failed = await failingIn(stage, load, mutant);
    if (failed) return failed;
  }
  if (mutant && !load.broken) throw new Error(`nothing loads ${mutant.file}`);
  return undefined;
}

async function failingIn(
  stage: readonly string[],
  load: { broken: boolean },
  mutant?: Mutant,
): Promise<TestCase | undefined> {
  const plugins = mutant ? [breaking(mutant, () => (load.broken = true))] : [];
  // The module cache outlives a run and knows nothing of mutants: with it, every mutant is the first one again.
  const options = { root: 'tests', watch: false, reporters: [{}], fsModuleCache: false, isolate: false, bail: 1 };
  const setupFiles = ['mutants/noShrinking.ts'];
  const vitest = await startVitest('test', [...stage], { ...options, setupFiles }, { plugins });
  const modules = vitest.state.getTestModules();
  await vitest.close();
  const failed = modules.flatMap((module) => [...module.children.allTests('failed')]);
  if (failed[0]) return failed[0];
  const idle = modules.find((module) => module.children.size === 0);
  if (idle) throw new Error(`${idle.relativeModuleId}: ${idle.errors()[0]?.message ?? 'did not run'}`);
  return undefined;
}

const already = await failingTest();
if (already) throw new Error(`fails without any mutant: ${already.name}`);

/** Named on the command line: only those. */
const named = process.argv.slice(2);
const chosen = mutants.filter(({ name }) => named.length === 0 || named.includes(name));

const width = Math.max(...chosen.map(({ name }) => name.length)) + 2;

let survivors = 0;
for (const mutant of chosen) {
  const test = await failingTest(mutant);
  if (test === undefined) survivors += 1;
  const verdict = test === undefined ? 'SURVIVED' : `caught: ${test.name.slice(0, 76)}`;
  console.log(`${mutant.name.padEnd(width)}${verdict}`);
}
console.log(`${chosen.length - survivors} of ${chosen.length} caught`);
process.exitCode = survivors > 0 ? 1 : 0;
