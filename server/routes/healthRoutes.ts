import { healthReplySchema } from '@fishbowl/shared/protocol/http/health';
import type { App } from '../plugins/App.ts';
import type { RouteDeps } from './RouteDeps.ts';

export function healthRoutes(app: App, { auth: { nowMs }, version, mediaAvailable }: RouteDeps): void {
  const startedMs = nowMs();
  app.get('/api/health', { schema: { response: { 200: healthReplySchema } } }, () => ({
    status: 'ok' as const,
    version,
    media: mediaAvailable(),
    uptimeS: Math.floor((nowMs() - startedMs) / 1_000),
  }));
}
