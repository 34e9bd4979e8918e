import type { PersonId, SessionId } from '@fishbowl/shared/core/ids';
import type { NameBody, PasswordBody } from '@fishbowl/shared/protocol/http/account';
import { auditReplySchema } from '@fishbowl/shared/protocol/http/audit';
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
    /** Of oneself, or, for administrators, of somebody. */
    erasurePreview: (whose: PersonId | 'me') => request('GET', erasurePath(whose), erasurePreviewReplySchema),
    erase: (whose: PersonId | 'me', body: ErasureBody) => request('POST', erasurePath(whose), done, body),
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

function erasurePath(whose: PersonId | 'me'): string {
  return whose === 'me' ? '/api/me/erasure' : `/api/people/${whose}/erasure`;
}

function queryOf(values: Readonly<Record<string, string | number | null>>): string {
  const given = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
