import { sameSecret } from '../auth/tokens.ts';
import type { App } from '../plugins/App.ts';
import { notFound } from './RequestError.ts';
import type { RouteDeps } from './RouteDeps.ts';

/** For Prometheus. Without the token there is nothing here, nor where none is set. */
export function metricsRoutes(app: App, { metrics }: Pick<RouteDeps, 'metrics'>): void {
  app.get('/metrics', async ({ headers }, reply) => {
    const given = headers.authorization?.replace(/^Bearer /i, '') ?? '';
    if (!metrics || !sameSecret(metrics.token, given)) throw notFound();
    return reply.type(metrics.of.contentType).send(await metrics.of.text());
  });
  if (!metrics) return;
  app.addHook('onResponse', async (request, reply) => {
    metrics.of.request(request.method, request.routeOptions.url ?? 'none', reply.statusCode);
  });
}
