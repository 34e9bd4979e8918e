// Runs every check, goes on after a failure, and ends with the sums: "N passed, N failed, N skipped".
// With --quick: no browsers, no mutants, and nothing is installed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installPackages } from './debian.mjs';
import { root, toolsEnv } from './root.mjs';

const quick = process.argv.includes('--quick');
const chromiums = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`);
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'fishbowl-test-'));

/** In a file or a CI log colours are noise. */
const env = process.stdout.isTTY ? toolsEnv : { ...toolsEnv, NO_COLOR: '1' };

/** Runs one command, its output shown. Gives whether it succeeded. */
function succeeds(command, ...args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) console.error(error.message);
  return status === 0;
}

/** Counts a whole program as one test. */
function check(...command) {
  const success = succeeds(...command);
  return { passed: success ? 1 : 0, failed: success ? 0 : 1, skipped: [] };
}

/** A machine may be slow: what hangs is found out a little later, and nothing that works is called broken. */
const patience = ['--testTimeout=60000', '--hookTimeout=120000'];

/** Vitest would leave one core idle; where there are two, that is half of them. */
const everyCore = ['--maxWorkers=100%'];

/** One Vitest run, its tests counted one by one; a file that cannot be loaded counts as a failure. */
function vitest(name, ...args) {
  const file = path.join(scratch, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const success = succeeds('vitest', 'run', '--root', 'tests', ...reporters, ...patience, ...args);
  if (!fs.existsSync(file)) return { passed: 0, failed: 1, skipped: [] };
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  const tests = report.testResults.flatMap((module) => module.assertionResults);
  const skipped = tests
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
  const broken = report.testResults.filter(
    (module) => module.status === 'failed' && module.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  return { passed: report.numPassedTests, failed: success ? failed : Math.max(failed, 1), skipped };
}

/** A system Chromium for the browser tests, and "ip" for the one that makes a network namespace (it is skipped without). */
function provideSystemPackages() {
  const given = process.env.CHROMIUM;
  const problem =
    given || chromiums.some((file) => fs.existsSync(file)) ? null : installPackages(['chromium'], 'browser tests');
  if (problem) {
    console.error(`browser tests: no Chromium, and it cannot be installed: ${problem}.
  Install the package chromium, or set CHROMIUM to the path of one.`);
  }
  const withoutIp = installPackages(['iproute2'], 'network test');
  if (withoutIp) console.error(`network test: will be skipped: ${withoutIp}`);
  return { passed: problem ? 0 : 1, failed: problem ? 1 : 0, skipped: [] };
}

/** Biome does not know NO_COLOR. */
const plain = ['--', '--colors=off'];
const checks = [
  ['format and lint', () => check('npm', 'run', '--silent', 'lint', ...(process.stdout.isTTY ? [] : plain))],
  ['types', () => check('npm', 'run', '--silent', 'types')],
  ['layers', () => check('npm', 'run', '--silent', 'layers')],
  ['dead code', () => check('npm', 'run', '--silent', 'dead')],
];
const steps = quick
  ? [...checks, ['tests', () => vitest('tests', ...everyCore, '--exclude', 'e2e/**')]]
  : [
      ['system packages', provideSystemPackages],
      ['media worker', () => check('node', 'scripts/media-worker.mjs', '--require')],
      ...checks,
      ['client', () => check('node', 'scripts/build-client.mjs')],
      ['tests', () => vitest('tests', ...everyCore, '--exclude', 'e2e/**')],
      ['browsers', () => vitest('browsers', '--no-file-parallelism', 'e2e/')],
      ['mutants', () => check('npm', 'run', '--silent', 'mutants')],
    ];

const results = steps.map(([name, step]) => {
  console.log(`\n── ${name}`);
  return { name, ...step() };
});
fs.rmSync(scratch, { recursive: true });

console.log('');
for (const { name, passed, failed } of results)
  console.log(`${failed ? 'FAILED' : 'passed'}  ${name} (${passed} of ${passed + failed})`);
for (const { skipped } of results) for (const name of skipped) console.log(`skipped ${name}`);
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const failed = sum(results.map((result) => result.failed));
console.log(
  `${sum(results.map((r) => r.passed))} passed, ${failed} failed, ${sum(results.map((r) => r.skipped.length))} skipped`,
);
process.exitCode = failed ? 1 : 0;
