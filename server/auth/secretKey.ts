import fs from 'node:fs';
import path from 'node:path';
import type { RandomBytes } from './tokens.ts';

/** The installation's own secret, made at the first start. Whoever has it can make role links: mode 0600. */
export function secretKey(dataDir: string, random: RandomBytes): Buffer {
  const file = path.join(dataDir, 'secret.key');
  if (!fs.existsSync(file))
    fs.writeFileSync(file, random(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
  const key = Buffer.from(fs.readFileSync(file, 'utf8').trim(), 'hex');
  if (key.length !== 32) throw new Error(`${file} is damaged: expected 64 hexadecimal digits`);
  return key;
}
