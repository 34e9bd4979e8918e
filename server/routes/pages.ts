import path from 'node:path';
import type { App } from '../plugins/App.ts';
import { notFound } from './RequestError.ts';

/** Addresses within the page are the page's own business: it has a router. All others that no route has are not found. */
export function pages(app: App, hasClient: boolean): void {
  app.setNotFoundHandler((request, reply) => {
    if (hasClient && isPage(request.method, request.url)) return reply.sendFile('index.html');
    throw notFound();
  });
}

function isPage(method: string, url: string): boolean {
  const [pathname = ''] = url.split('?', 1);
  return (
    (method === 'GET' || method === 'HEAD') && !pathname.startsWith('/api/') && path.posix.extname(pathname) === ''
  );
}
