import { auditQuerySchema, auditReplySchema } from '@fishbowl/shared/protocol/http/audit';
import type { App } from '../plugins/App.ts';
import { auditReply, ownAuditReply } from './auditReply.ts';
import type { RouteDeps } from './RouteDeps.ts';

/** Reading it again and again is told once an hour. */
const readAgainMs = 3_600_000;

/** Who did what, when: for administrators all of it, for everybody what concerns them. */
export function auditRoutes(app: App, { auth, asking }: RouteDeps): void {
  const { store, nowMs } = auth;
  const readMs = new Map<string, number>();
  const schema = { querystring: auditQuerySchema, response: { 200: auditReplySchema } };

  app.get('/api/audit', { schema }, async (request) => {
    const { personId } = (await asking.accountOrRefuse(request)).account;
    if (nowMs() - (readMs.get(personId) ?? -readAgainMs) >= readAgainMs) {
      await store.audit.append({ action: 'auditRead', byId: personId }, nowMs());
      readMs.set(personId, nowMs());
    }
    const { before, person } = request.query;
    return auditReply(store, { before, person });
  });

  app.get('/api/me/audit', { schema }, async (request) => {
    const { personId } = (await asking.accountOrRefuse(request)).account;
    return ownAuditReply(store, personId, request.query.before);
  });
}
