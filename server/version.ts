import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Of this Fishbowl, as its package says. */
export function version(): string {
  const file = path.join(import.meta.dirname, '../package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(fs.readFileSync(file, 'utf8'))).version;
}
