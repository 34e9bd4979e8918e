import type { App } from './App.ts';

/** What the API answers is somebody's own: no browser or proxy keeps it. Errors too. */
export function useNoStore(app: App): void {
  app.addHook('onSend', async ({ url, routeOptions }, reply) => {
    const isApi = [url, routeOptions.url ?? ''].some((each) => each.startsWith('/api/')); // `/%61pi/me` is that route too.
    if (isApi) reply.header('cache-control', 'no-store');
  });
}
