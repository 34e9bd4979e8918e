import type { Entry } from '@fishbowl/server/store/EventLog';
import { seatIdSchema } from '@fishbowl/shared/core/ids';
import { type DownMessage, downMessageSchema, type EventsMessage, type Item } from '@fishbowl/shared/protocol/down';
import { type SessionEvent, sessionEventSchema } from '@fishbowl/shared/session/event';
import type { Place } from '@fishbowl/shared/session/pointing';
import type { Role, Seat } from '@fishbowl/shared/session/seat';
import { expect, test } from 'vitest';
import type { Mode } from '../../support/build.ts';
import type { LiveTab } from '../../support/LiveTab.ts';
import { type Clause, type VisibilityRow, visibilityTable } from '../../support/visibilityTable.ts';
import { wireStory } from '../../support/wireStory.ts';

const table = visibilityTable();
const tableRoles: ReadonlySet<Role> = new Set(['student', 'actor', 'interpreter']);

/** What counts for the table's cells, read off the log. Not `policyFor`: a mistake there is a difference here. */
function factsOf(log: readonly Entry[], viewer: Seat) {
  const events = log.map(({ event }) => event);
  const shared = events.reduce((was, event) => {
    if (event.type === 'sessionCreated') return event.config.visibility === 'shared';
    return event.type === 'configured' ? event.options.visibility === 'shared' : was;
  }, false);
  const ended = events.some(({ type }) => type === 'sessionEnded');
  const opened = events.some(
    (event) => event.type === 'revealed' || (event.type === 'looked' && event.seatId === viewer.id),
  );
  const stages = new Set(events.flatMap((event) => (event.type === 'released' ? [`${event.stage}`] : [])));
  const revoked = events.some((event) => event.type === 'seatRevoked' && event.seatId === viewer.id);
  return { ended, inSight: shared || ended || opened, stages, revoked };
}

function holds(clause: Clause, isOwn: boolean, { ended, inSight, stages }: ReturnType<typeof factsOf>): boolean {
  switch (clause) {
    case 'never':
      return false;
    case 'at once':
      return true;
    case 'own':
      return isOwn;
    case 'in sight':
      return inSight;
    case 'end':
      return ended;
    default:
      return stages.has(clause === "supervisor's" ? 'supervisor' : clause === "actor's" ? 'actor' : 'classmates');
  }
}

/** What the table of the rules has this viewer be sent, in the order of the log. */
function expectedFor(viewer: Seat, log: readonly Entry[], seats: ReadonlyMap<string, Role>): readonly Item[] {
  const facts = factsOf(log, viewer);
  return log.flatMap(({ seatId, commandId, event, text }) => {
    const author = 'seatId' in event ? event.seatId : undefined;
    const whose = author === undefined ? undefined : seats.get(author);
    const rows = table.events.filter(
      (row) => row.types.includes(event.type) && (!row.whose || row.whose.some((role) => role === whose)),
    );
    expect(rows, `one row of the table for ${event.type} of ${whose}`).toHaveLength(1);
    const clauses = rows[0]?.cells.get(viewer.role) ?? [];
    if (facts.revoked && !(event.type === 'seatRevoked' && event.seatId === viewer.id)) return [];
    if (!clauses.some((clause) => holds(clause, author === viewer.id, facts))) return [];
    return toldTo(viewer, event, rows[0]?.whose?.includes('observer') === true).map((told) => ({
      event: told,
      ...(seatId === viewer.id && { commandId }),
      ...(text !== undefined && { text }),
    }));
  });
}

/** The session is pseudonymous: the table gets no classmate's name beside what they did, and Ben alone watched throughout. */
function toldTo({ role }: Seat, event: SessionEvent, isOfClassmate: boolean): readonly SessionEvent[] {
  if (event.type === 'seatTaken') return [{ ...event, alias: null }];
  if (!tableRoles.has(role)) return [event];
  if (isOfClassmate && (event.type === 'watchStarted' || event.type === 'watchStopped')) return [];
  if (isOfClassmate && 'seatId' in event) {
    return [{ ...event, seatId: seatIdSchema.parse(`alias-${event.seatId}`) }];
  }
  if (event.type !== 'released' || event.stage !== 'classmates') return [event];
  const ben = seatIdSchema.parse('alias-ben');
  return [{ type: 'watchStarted', seatId: ben, atMs: 0, codes: ['calm', 'tense'] }, event];
}

/** What connections carried so far, the call apart; a frame that the protocol does not know is an error. */
function reader(): (tab: LiveTab) => readonly DownMessage[] {
  const read = new Map<LiveTab, { frames: number; messages: readonly DownMessage[] }>();
  return (tab) => {
    const { frames, messages } = read.get(tab) ?? { frames: 0, messages: [] };
    const all = [...messages, ...tab.frames.slice(frames).flatMap(messageIn)];
    read.set(tab, { frames: tab.frames.length, messages: all });
    return all;
  };
}

function messageIn(frame: string): readonly DownMessage[] {
  const packet: unknown = frame.startsWith('2[') ? JSON.parse(frame.slice(1)) : null;
  return Array.isArray(packet) && packet[0] === 'm' ? [downMessageSchema.parse(packet[1])] : [];
}

/** The newest epoch's items, put together from their pieces. */
function streamOf(messages: readonly DownMessage[]): readonly Item[] {
  const pieces = messages.flatMap((message) => (message.type === 'events' ? [message] : []));
  const epoch = Math.max(...pieces.map((piece) => piece.epoch));
  const items: Item[] = [];
  for (const piece of pieces.filter((each) => each.epoch === epoch)) {
    expectCounted(piece, items.length);
    items.push(...piece.items);
  }
  return items;
}

function expectCounted({ from, items, total }: EventsMessage, known: number): void {
  expect(from, 'numbered as seen').toBe(known);
  expect(total, 'counted as seen').toBeGreaterThanOrEqual(from + items.length);
}

/** Answers are for who asked; who is here is the same for all. */
function expectDerived({ seat }: LiveTab, messages: readonly DownMessage[], log: readonly Entry[]): void {
  for (const message of messages) {
    if (message.type === 'refused') expect(message.commandId, "a refusal of one's own").toMatch(`${seat.id}-`);
  }
  const rosters = messages.flatMap((message) => (message.type === 'roster' ? [message.seats] : []));
  const gone = new Set(log.flatMap(({ event }) => (event.type === 'seatRevoked' ? [event.seatId] : [])));
  if (gone.has(seat.id)) return;
  const here = log.flatMap(({ event }) => (event.type === 'seatTaken' && !gone.has(event.seatId) ? [event] : []));
  expect(rosters.at(-1), 'who is here').toEqual(
    here.map(({ seatId, role }) => ({ seatId, role, name: seatId, online: true })),
  );
}

/** A place passes by without a trace until its viewer may know of it; a tag of Ann's is named to who may see it. */
function expectPointed(
  { seat }: LiveTab,
  messages: readonly DownMessage[],
  log: readonly Entry[],
  place: Place | null,
): void {
  const pointed = messages.filter(({ type }) => type === 'pointed');
  const facts = factsOf(log, seat);
  const mayKnow = (row: VisibilityRow | undefined) =>
    !facts.revoked && (row?.cells.get(seat.role) ?? []).some((clause) => holds(clause, false, facts));
  if (!place || !mayKnow(table.messages.find(({ types }) => types.includes('pointed')))) {
    expect(pointed, 'where nobody says who points').toEqual([]);
    return;
  }
  const ofAnn = table.events.find(({ types, whose }) => types.includes('tagPlaced') && whose?.includes('observer'));
  const annsName = tableRoles.has(seat.role) ? 'alias-ann' : 'ann';
  const selection = mayKnow(ofAnn) || seat.id === 'ann' ? { ...place.selection, seatId: annsName } : null;
  expect(pointed.at(-1)).toEqual({ type: 'pointed', seatId: 'sue', atMs: place.atMs, selection });
}

test.each<Mode>(['blind', 'shared'])(
  '[V10][V1][V2][V3][V4][V5][V6][V7] in a %s session each connection carries in each phase what the table of the rules says, and nothing else',
  async (mode) => {
    const happened = new Set<string>();
    const messagesOf = reader();

    const eves = await wireStory(mode, ({ phase, tabs, reloaded, place }, log) => {
      const seats = new Map(
        log.flatMap(({ event }) => (event.type === 'seatTaken' ? [[event.seatId, event.role] as const] : [])),
      );
      for (const { event } of log) happened.add(event.type);
      for (const tab of [...tabs, ...reloaded]) {
        const messages = messagesOf(tab);
        expect(streamOf(messages), `${phase}, ${tab.seat.id}`).toEqual(expectedFor(tab.seat, log, seats));
        expectDerived(tab, messages, log);
        expectPointed(tab, messages, log, tab === tabs.find(({ seat }) => seat.id === 'sue') ? null : place);
      }
    });

    expect(messagesOf(eves), 'a revoked seat that comes back').toEqual([{ type: 'bye', reason: 'seatRevoked' }]);
    const not = mode === 'blind' ? ['selfRatingSkipped'] : ['selfRated', 'looked', 'revealed'];
    expect(eventTypes.filter((type) => !happened.has(type)).sort()).toEqual(not.sort());
  },
  240_000,
);

const eventTypes = sessionEventSchema.options.map(({ shape }) => shape.type.value);

test('[V10] every event and every message has its row', () => {
  const inRows = (rows: typeof table.events) => [...new Set(rows.flatMap(({ types }) => types))].sort();

  expect(inRows(table.events)).toEqual([...eventTypes].sort());
  expect(inRows(table.messages)).toEqual(downMessageSchema.options.map(({ shape }) => shape.type.value).sort());
});
