import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from './App.ts';

/** The built page, compressed when it was built. Its files in `assets/` carry a hash in their name; all else is asked for anew. */
export async function useStaticClient(app: App, clientDir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: clientDir,
    cacheControl: false,
    preCompressed: true,
    dotfiles: 'ignore',
    setHeaders: (reply, file) => {
      const hashed = path.relative(clientDir, file).startsWith(`assets${path.sep}`);
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
