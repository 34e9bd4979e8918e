import helmet from '@fastify/helmet';
import type { App } from './App.ts';

/** What browsers may do with our pages: nothing from elsewhere, no script in the page, in nobody's frame. */
export async function useHelmet(app: App, tls: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'connect-src': ["'self'"], // Sockets of the own origin included, from Safari 15.4 on.
        'img-src': ["'self'", 'data:', 'blob:'],
        'media-src': ["'self'", 'blob:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    // Without TLS of its own a browser would be locked out of what it has seen once over HTTPS.
    hsts: tls ? { maxAge: 180 * 24 * 3_600, includeSubDomains: false } : false,
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(self), microphone=(self), geolocation=(), display-capture=()');
  });
}
