import { sessionParamsSchema } from '@fishbowl/shared/protocol/http/sessions';
import { z } from 'zod';
import type { App } from '../plugins/App.ts';
import type { RouteDeps } from './RouteDeps.ts';

export function reportRoutes(app: App, { asking, sessions }: RouteDeps): void {
  app.get(
    '/api/sessions/:sessionId/report',
    { schema: { params: sessionParamsSchema, response: { 200: z.unknown() } } },
    async (request) => {
      const seat = await asking.seat(request);
      // A seat comes first: an instructor who sits there as a blind rater must not see more by another door.
      if (seat) return sessions.reportFor(seat.sessionId, { by: 'seat', seatId: seat.id, role: seat.role });
      const { id } = await asking.sessionOrRefuse(request);
      return sessions.reportFor(id, { by: 'staff' });
    },
  );
}
