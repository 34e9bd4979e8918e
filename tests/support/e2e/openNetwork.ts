import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromiumPath } from '../chromiumPath.ts';

/** Another machine, as far as the network goes: a namespace with one wire to this one. */
export interface Network {
  /** This machine's address on the wire. */
  readonly address: string;
  /** Writes a program into `folder` that starts Chromium on the other machine. Gives its path. */
  chromiumIn(folder: string): string;
  close(): void;
}

function ip(...args: readonly string[]): boolean {
  return spawnSync('ip', args, { stdio: 'ignore' }).status === 0;
}

/** Null where this machine does not let us make one: no `ip`, or no right to use it. */
export function openNetwork(): Network | null {
  const name = `fishbowl-${process.pid}`;
  const [here, there] = [`fb${process.pid}a`, `fb${process.pid}b`];
  // Of the networks that are set aside for tests of equipment (RFC 2544), so that nothing else is there.
  const net = `198.18.${process.pid % 256}`;
  const close = () => {
    ip('link', 'delete', here);
    ip('netns', 'delete', name);
  };
  const isMade =
    ip('netns', 'add', name) &&
    ip('link', 'add', here, 'type', 'veth', 'peer', 'name', there, 'netns', name) &&
    ip('address', 'add', `${net}.1/24`, 'dev', here) &&
    ip('link', 'set', here, 'up') &&
    ip('-n', name, 'address', 'add', `${net}.2/24`, 'dev', there) &&
    ip('-n', name, 'link', 'set', there, 'up') &&
    ip('-n', name, 'link', 'set', 'lo', 'up');
  if (!isMade) {
    close();
    return null;
  }
  return {
    address: `${net}.1`,
    chromiumIn(folder) {
      const program = path.join(folder, 'chromium-elsewhere');
      writeFileSync(program, `#!/bin/sh\nexec ip netns exec ${name} ${chromiumPath()} "$@"\n`);
      chmodSync(program, 0o700);
      return program;
    },
    close,
  };
}
