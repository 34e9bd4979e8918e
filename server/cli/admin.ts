import { randomBytes } from 'node:crypto';
import { readConfig } from '../config.ts';
import { version } from '../version.ts';
import { adminArguments, adminUsage } from './adminArguments.ts';
import { runAdmin } from './runAdmin.ts';

/** What cannot be used is said on standard error, with the list of commands. */
function refuse(lines: readonly string[]): 2 {
  process.stderr.write(`${[...lines, '', adminUsage].join('\n')}`);
  return 2;
}

async function main(): Promise<0 | 1 | 2> {
  const command = adminArguments(process.argv.slice(2));
  if (!command.ok) return refuse([command.error]);
  const config = readConfig(process.env, []);
  if (!config.ok) return refuse(config.error.map(({ name, reason }) => `${name}: ${reason}`));
  return runAdmin(command.value, {
    config: config.value,
    version: version(),
    random: randomBytes,
    nowMs: Date.now,
    say: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
  });
}

process.exitCode = await main();
