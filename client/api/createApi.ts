import { codebookSchema } from '@fishbowl/shared/codebook/codebook';
import type { SeatId, SessionId } from '@fishbowl/shared/core/ids';
import {
  meReplySchema,
  type SetupBody,
  type SignInBody,
  signInsReplySchema,
} from '@fishbowl/shared/protocol/http/account';
import { healthReplySchema } from '@fishbowl/shared/protocol/http/health';
import {
  handoffReplySchema,
  type JoinBody,
  joinReplySchema,
  type LookBody,
  lookReplySchema,
} from '@fishbowl/shared/protocol/http/join';
import { libraryReplySchema } from '@fishbowl/shared/protocol/http/library';
import { seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import {
  type NewSessionBody,
  type RenewBody,
  sessionReplySchema,
  sessionsReplySchema,
} from '@fishbowl/shared/protocol/http/sessions';
import type { Role } from '@fishbowl/shared/session/seat';
import { z } from 'zod';
import { ApiError } from './ApiError.ts';
import { courseCalls } from './courseCalls.ts';
import { createRequest } from './createRequest.ts';
import { personCalls } from './personCalls.ts';

export type Api = ReturnType<typeof createApi>;

/** All that the pages ask over HTTP. */
export function createApi(fetchIt: typeof fetch) {
  const csrf: { token: string | null } = { token: null };
  const request = createRequest(fetchIt, {
    get: async () => csrf.token ?? (await me()).csrfToken,
    forget: () => {
      csrf.token = null;
    },
  });
  const me = async () => {
    const reply = await request('GET', '/api/me', meReplySchema);
    csrf.token = reply.csrfToken;
    return reply;
  };
  const done = z.unknown();
  return {
    ...personCalls(request),
    me,
    health: () => request('GET', '/api/health', healthReplySchema),
    setup: (body: SetupBody) => request('POST', '/api/setup', done, body),
    signIn: (body: SignInBody) => request('POST', '/api/sign-in', done, body),
    signOut: () => request('POST', '/api/sign-out', done),
    signIns: () => request('GET', '/api/sign-ins', signInsReplySchema),
    revokeSignIn: (id: string) => request('POST', `/api/sign-ins/${id}/revoke`, done),
    library: () => request('GET', '/api/library', libraryReplySchema),
    codebook: (id: string) => request('GET', `/api/library/codebooks/${id}`, codebookSchema),
    sessions: (before?: SessionId) =>
      request('GET', `/api/sessions${before ? `?before=${before}` : ''}`, sessionsReplySchema),
    createSession: (body: NewSessionBody) => request('POST', '/api/sessions', sessionReplySchema, body),
    session: (id: SessionId) => request('GET', `/api/sessions/${id}`, sessionReplySchema),
    supervise: (id: SessionId) => request('POST', `/api/sessions/${id}/supervise`, joinReplySchema),
    renewLink: (id: SessionId, role: Role, body: RenewBody) =>
      request('POST', `/api/sessions/${id}/links/${role}/renew`, sessionReplySchema, body),
    revokeLink: (id: SessionId, role: Role) =>
      request('POST', `/api/sessions/${id}/links/${role}/revoke`, sessionReplySchema),
    revokeSeat: (id: SessionId, seatId: SeatId) =>
      request('POST', `/api/sessions/${id}/seats/${seatId}/revoke`, sessionReplySchema),
    look: (body: LookBody) => request('POST', '/api/join/look', lookReplySchema, body),
    join: (body: JoinBody) => request('POST', '/api/join', joinReplySchema, body),
    seat: (id: SessionId) => request('GET', `/api/seats/${id}`, seatReplySchema),
    handoff: (id: SessionId) => request('POST', `/api/seats/${id}/handoff`, handoffReplySchema),
    ...courseCalls(request),
    /** True for what the server said no to: asking again gets the same answer. */
    isRefusal: (error: unknown): error is ApiError => error instanceof ApiError && error.reply.error !== 'unavailable',
  };
}
