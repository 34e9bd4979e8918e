import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/** Runs a command to its end. Its last lines are printed when it fails, unless `quiet`. Gives the exit status and the output. */
export function run(command, args, { quiet = false } = {}) {
  const done = spawnSync(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env,
  });
  const output = `${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}`;
  if (done.status !== 0 && !quiet) console.error(output.split('\n').slice(-25).join('\n'));
  return { status: done.status, output };
}

function isMissing(name) {
  return !/^Status: install ok installed$/m.test(run('dpkg', ['-s', name], { quiet: true }).output);
}

/** Installs those of these Debian packages that are missing. Gives null, or why that was not possible. */
export function installPackages(names, what) {
  if (!existsSync('/usr/bin/apt-get')) return 'only Debian and Ubuntu are supported';
  const missing = names.filter(isMissing);
  if (missing.length === 0) return null;
  if (process.getuid() !== 0) return `needs the packages ${missing.join(' ')}`;
  console.error(`${what}: installing ${missing.join(' ')}`);
  run('apt-get', ['update', '-qq'], { quiet: true });
  const options = ['-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];
  return run('apt-get', ['install', ...options, ...missing]).status === 0 ? null : 'apt-get failed';
}
