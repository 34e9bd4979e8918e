import csrf from '@fastify/csrf-protection';
import type { App } from './App.ts';

const harmless: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What changes something needs the token that `/api/me` gave, and the cookie that came with it. */
export async function useCsrf(app: App, secureCookies: boolean): Promise<void> {
  await app.register(csrf, {
    cookieKey: 'fishbowl_csrf',
    cookieOpts: { httpOnly: true, sameSite: 'lax', secure: secureCookies, path: '/' },
    // Read from the header only: a form on another site can send a body, not a header.
    getToken: ({ headers }) => [headers['x-csrf-token']].flat()[0],
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (harmless.has(request.method)) done();
    else app.csrfProtection(request, reply, done);
  });
}
