import type { PersonId, SeatId, SessionId } from '@fishbowl/shared/core/ids';
import type { NameBody, PasswordBody } from '@fishbowl/shared/protocol/http/account';
import { auditReplySchema } from '@fishbowl/shared/protocol/http/audit';
import type { GuestErasureBody } from '@fishbowl/shared/protocol/http/erasure';
import { type ErasureBody, erasurePreviewReplySchema } from '@fishbowl/shared/protocol/http/me';
import {
  type NewPersonBody,
  newPersonReplySchema,
  type PersonBody,
  passwordLinkReplySchema,
  peopleReplySchema,
  personReplySchema,
} from '@fishbowl/shared/protocol/http/people';
import type { ExportedBody } from '@fishbowl/shared/protocol/http/seats';
import {
  type FreezeBody,
  incidentsReplySchema,
  type PlaceBody,
  sessionReplySchema,
  type UnfreezeBody,
  whoSeesReplySchema,
} from '@fishbowl/shared/protocol/http/sessions';
import { z } from 'zod';
import type { Request } from './createRequest.ts';

const done = z.unknown();

/** Who is erased. `guest`: sits there without an account; `ownGuest`: that is me, in this browser. */
export type Erasable =
  | { readonly of: 'me' }
  | { readonly of: 'person'; readonly personId: PersonId }
  | { readonly of: 'guest'; readonly sessionId: SessionId; readonly seatId: SeatId }
  | { readonly of: 'ownGuest'; readonly sessionId: SessionId };

/** What is asked about persons: accounts, the record of what was done, who sees what. */
export function personCalls(request: Request) {
  return {
    people: () => request('GET', '/api/people', peopleReplySchema),
    person: (id: PersonId) => request('GET', `/api/people/${id}`, personReplySchema),
    addPerson: (body: NewPersonBody) => request('POST', '/api/people', newPersonReplySchema, body),
    editPerson: (id: PersonId, body: PersonBody) => request('POST', `/api/people/${id}`, personReplySchema, body),
    newPasswordLink: (id: PersonId) => request('POST', `/api/people/${id}/password-link`, passwordLinkReplySchema),
    changeName: (body: NameBody) => request('POST', '/api/me/name', done, body),
    changePassword: (body: PasswordBody) => request('POST', '/api/me/password', done, body),
    erasurePreview: (whose: Erasable) => request('GET', erasurePath(whose), erasurePreviewReplySchema),
    /** `typed`: the login again, or the name of who has none. */
    erase: (whose: Erasable, typed: string) => request('POST', erasurePath(whose), done, erasureBody(whose, typed)),
    audit: (person: PersonId | null, before: number | null) =>
      request('GET', `/api/audit${queryOf({ person, before })}`, auditReplySchema),
    myAudit: (before: number | null) => request('GET', `/api/me/audit${queryOf({ before })}`, auditReplySchema),
    whoSees: (id: SessionId) => request('GET', `/api/sessions/${id}/who-sees`, whoSeesReplySchema),
    incidents: (id: SessionId) => request('GET', `/api/sessions/${id}/incidents`, incidentsReplySchema),
    freeze: (id: SessionId, body: FreezeBody) => request('POST', `/api/sessions/${id}/freeze`, done, body),
    unfreeze: (id: SessionId, body: UnfreezeBody) => request('POST', `/api/sessions/${id}/unfreeze`, done, body),
    setPlace: (id: SessionId, body: PlaceBody) =>
      request('POST', `/api/sessions/${id}/places`, sessionReplySchema, body),
    claimSeat: (id: SessionId) => request('POST', `/api/seats/${id}/claim`, done),
    /** To be told before a file is saved. */
    exported: (id: SessionId, body: ExportedBody) => request('POST', `/api/seats/${id}/exported`, done, body),
  };
}

function erasurePath(whose: Erasable): string {
  switch (whose.of) {
    case 'me':
      return '/api/me/erasure';
    case 'person':
      return `/api/people/${whose.personId}/erasure`;
    case 'guest':
      return `/api/sessions/${whose.sessionId}/seats/${whose.seatId}/erasure`;
    case 'ownGuest':
      return `/api/seats/${whose.sessionId}/erasure`;
  }
}

function erasureBody({ of }: Erasable, typed: string): ErasureBody | GuestErasureBody {
  return of === 'guest' || of === 'ownGuest' ? { name: typed } : { login: typed };
}

function queryOf(values: Readonly<Record<string, string | number | null>>): string {
  const given = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
