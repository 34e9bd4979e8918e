import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const kinds = /\.(js|css|html|svg|json)$/;
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Puts `.br` and `.gz` beside each built text file, so that the server compresses nothing while a session runs. */
export function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.keys(bundle).filter((name) => kinds.test(name));
      for (const file of files) {
        const whole = path.join(dir, file);
        const text = await fs.readFile(whole);
        await Promise.all([
          fs.writeFile(`${whole}.br`, await brotli(text)),
          fs.writeFile(`${whole}.gz`, await gzipped(text, { level: 9 })),
        ]);
      }
    },
  };
}
