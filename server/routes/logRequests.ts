import type { App } from '../plugins/App.ts';

/** Routes by their pattern, never what was in the address, the headers or the body: logs hold nothing about people. */
export function logRequests(app: App): void {
  app.addHook('onResponse', async (request, reply) => {
    const { url: route = 'none' } = request.routeOptions;
    const ms = Math.round(reply.elapsedTime);
    request.log.debug({ method: request.method, route, status: reply.statusCode, ms }, 'request');
  });
}
