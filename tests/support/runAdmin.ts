import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const admin = path.join(import.meta.dirname, '../../server/cli/admin.ts');

/** The `admin` command as npm runs it, in a process of its own. */
export async function runAdmin(dataDir: string, ...args: readonly string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, PUBLIC_URL: '' };
  const child = spawn(process.execPath, [admin, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (part) => (out += part));
  child.stderr.on('data', (part) => (err += part));
  const [code] = await once(child, 'close');
  return { code: Number(code), out, err };
}
