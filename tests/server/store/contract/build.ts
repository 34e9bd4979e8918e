import type { Entry } from '@fishbowl/server/store/EventLog';
import type { NewAccount } from '@fishbowl/server/store/People';
import type { NewSeat } from '@fishbowl/server/store/Seats';
import type { SessionRow } from '@fishbowl/server/store/Sessions';
import type { Store } from '@fishbowl/server/store/Store';
import {
  commandIdSchema,
  personIdSchema,
  seatIdSchema,
  sessionIdSchema,
  textIdSchema,
} from '@fishbowl/shared/core/ids';

export const ann = seatIdSchema.parse('ann');
export const paula = personIdSchema.parse('paula');
export const monday = sessionIdSchema.parse('monday');
export const tuesday = sessionIdSchema.parse('tuesday');

export function entry(seq: number, more: Partial<Entry> = {}): Entry {
  const event = { type: 'revealed', atMs: seq } as const;
  return { seq, seatId: ann, commandId: commandIdSchema.parse(`c${seq}`), index: 0, event, ...more };
}

/** A note whose words stand beside the log. */
export function noteEntry(seq: number, text: string): Entry {
  const textId = textIdSchema.parse(`text${seq}`);
  const provenance = { late: false, blind: true, provenance: 'live', seenEpoch: 0, deliveredEpoch: 0 } as const;
  const event = { type: 'noteWritten', seatId: ann, textId, atMs: seq, tagId: null, ...provenance } as const;
  return entry(seq, { event, text });
}

export function account(more: Partial<NewAccount> = {}): NewAccount {
  return {
    personId: paula,
    name: 'Paula',
    login: 'paula',
    passwordHash: 'hash',
    role: 'admin',
    createdMs: 1_000,
    ...more,
  };
}

export function sessionRow(more: Partial<SessionRow> = {}): SessionRow {
  return {
    id: monday,
    createdBy: paula,
    createdMs: 1_000,
    title: 'Dana',
    config: {
      codebook: { id: 'oars-starter', version: 1 },
      scenario: { id: 'dana', version: 1 },
      visibility: 'blind',
      place: 'room',
      pseudonyms: false,
      cues: false,
      graded: false,
      coarse: false,
    },
    courseId: null,
    plannedMs: null,
    frozenMs: null,
    classmatesMayWatch: false,
    ...more,
  };
}

export function guestSeat(id: string, more: Partial<NewSeat> = {}): NewSeat {
  return {
    id: seatIdSchema.parse(id),
    sessionId: monday,
    personId: personIdSchema.parse(`person-${id}`),
    guestName: `guest ${id}`,
    role: 'observer',
    alias: seatIdSchema.parse(`alias-${id}`),
    linkId: null,
    createdMs: 2_000,
    tokenHash: `token-${id}`,
    capacity: 60,
    mentoring: false,
    ...more,
  };
}

/** A store that has Paula and her session. */
export async function withSession(store: Store): Promise<Store> {
  await store.people.addFirstAccount(account());
  await store.sessions.add(sessionRow());
  return store;
}
