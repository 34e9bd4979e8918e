import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty directory that goes when the test does. */
export function dataDir(): string {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'fishbowl-'));
  onTestFinished(() => fs.rmSync(dir, { recursive: true }));
  return dir;
}
