import path from 'node:path';

/** A socket's address holds no more on some systems (Linux: 107 bytes). */
const longest = 103;

/** Where the server of a data folder listens to its machine; null where the path is too long for a socket. */
export function controlPath(dataDir: string): string | null {
  const file = path.join(dataDir, 'control.sock');
  return Buffer.byteLength(file) > longest ? null : file;
}
