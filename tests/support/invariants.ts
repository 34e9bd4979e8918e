import { isDeepStrictEqual } from 'node:util';
import type { SyncClient } from '@fishbowl/client/sync/SyncClient';
import type { Entry } from '@fishbowl/server/store/EventLog';
import { type CommandId, seatIdSchema } from '@fishbowl/shared/core/ids';
import { type DownMessage, downMessageSchema } from '@fishbowl/shared/protocol/down';
import { disclosed } from '@fishbowl/shared/session/disclosed';
import type { Contribution, SessionEvent } from '@fishbowl/shared/session/event';
import { epochOf, policyFor } from '@fishbowl/shared/session/policy';
import { reduce, type Told } from '@fishbowl/shared/session/reduce';
import { isAtTable, isRater, type Role, type Seat } from '@fishbowl/shared/session/seat';
import { emptySession, type SessionState } from '@fishbowl/shared/session/state';
import { visible } from '@fishbowl/shared/session/visible';
import { expect } from 'vitest';
import { ann, ben, type Mode, sue } from './build.ts';
import type { FakeTab } from './FakeTab.ts';
import type { MemoryQueue } from './MemoryQueue.ts';

type Watch = Extract<SessionEvent, { type: 'watchStarted' | 'watchStopped' }>;

/** Held at every moment: nothing went out that could be lost, nor to eyes that it is not for. */
export function expectHonest({ received, seat }: FakeTab, mode: Mode): void {
  for (const { message, durable } of received) {
    if (message.type !== 'events') continue;
    const events = message.items.map(({ event }) => event).filter((event) => !isDerived(event, seat));
    const rows = new Set(durable.map(({ event }) => JSON.stringify(plain(event))));
    for (const event of events) {
      expect(rows, '[L2] sent but not durable').toContain(JSON.stringify(plain(event)));
      if (event.type === 'seatTaken') expect(event.alias, '[V5] an alias beside its seat').toBeNull();
    }
    expectHidden(events, durable, seat, mode);
  }
}

/** Not `visible`: an oracle of its own, so that a mistake in `visible` is a difference here. */
function expectHidden(sent: readonly SessionEvent[], durable: readonly Entry[], seat: Seat, mode: Mode): void {
  const has = (type: SessionEvent['type']) => durable.some(({ event }) => event.type === type);
  const looked = durable.some(({ event }) => event.type === 'looked' && event.seatId === seat.id);
  const mayKnow = isRater(seat.role)
    ? mode === 'shared' || has('revealed') || looked || has('sessionEnded')
    : durable.some(({ event }) => event.type === 'released' && event.stage === 'classmates');
  const others = sent.filter((event) => isContribution(event) && event.seatId !== seat.id);
  if (!mayKnow) expect(others, '[V1] hidden tags on the wire').toEqual([]);

  if (!isAtTable(seat.role)) return;
  if (!mayKnow) expect(sent.filter(isWatch), '[V1] who watched when, on the wire').toEqual([]);
  const ofClassmates = sent.filter((event) => isWatch(event) && event.seatId !== sue.id);
  expect(ofClassmates, '[V5] when classmates came and went').toEqual([]);
  const named = others.filter((event) => 'seatId' in event && [ann.id, ben.id].includes(event.seatId));
  expect(named, '[V5] a classmate named to the table').toEqual([]);
}

/** Who watched throughout is told to the table when the classmates are released, and stands in no log. */
function isDerived(event: SessionEvent, { role }: Seat): boolean {
  return isAtTable(role) && event.type === 'watchStarted' && event.atMs === 0 && event.seatId.startsWith('alias-');
}

function isContribution(event: SessionEvent): event is Contribution {
  return 'tagId' in event || event.type === 'noteRetracted' || event.type === 'lagCorrected';
}

function isWatch(event: SessionEvent): event is Watch {
  return event.type === 'watchStarted' || event.type === 'watchStopped';
}

/** Without what pseudonyms change, to compare what was sent with what was logged. */
function plain(event: SessionEvent): SessionEvent {
  if (event.type === 'seatTaken') return { ...event, alias: null };
  if (isContribution(event)) return { ...event, seatId: seatIdSchema.parse(event.seatId.replace('alias-', '')) };
  return event;
}

/** One screen, and what came of what it asked for. */
export interface Witness {
  readonly seat: Seat;
  readonly dispatched: readonly CommandId[];
  readonly refused: readonly CommandId[];
  /** What its seat has on the device: tabs of one seat share it. */
  readonly queue?: Pick<MemoryQueue, 'commands'>;
  readonly client: Pick<SyncClient, 'pending' | 'history' | 'view'> & { readonly epoch?: number };
}

/** Each command of this screen has its answer, and is kept on no device any more. Screens of one seat share what is kept. */
function expectAnswered(witness: Witness, witnesses: readonly Witness[], logged: ReadonlySet<CommandId>): void {
  const { queue, dispatched } = witness;
  const sharing = witnesses.filter((each) => each === witness || (queue !== undefined && each.queue === queue));
  const refused = sharing.flatMap((each) => each.refused);
  if (queue) expect(queue.commands, '[S9] answered, and still kept').toEqual([]);
  for (const id of dispatched) {
    expect(logged.has(id) || refused.includes(id), '[S8] in the log, or refused').toBe(true);
    // After a crash, one tab may ask again what had been refused to the other.
    if (sharing.length === 1) expect(logged.has(id), '[L1] in the log, or refused').toBe(!refused.includes(id));
  }
}

/**
 * Holds when everybody is online and nothing is in flight: each command is in the log once and whole, or refused; each
 * screen shows what its seat may see, all of it, once, in the log's order, and nothing else.
 */
export function expectConverged(log: readonly Entry[], witnesses: readonly Witness[]): void {
  expectSoundLog(log);
  const state = reduce(emptySession, log);
  const open = [...state.tags.values()].filter((tag) => tag.endMs === null && tag.provenance === 'live');
  if (state.endedMs !== null) expect(open, '[D3] span left open').toEqual([]);

  const logged = new Set(log.map(({ commandId }) => commandId));
  for (const witness of witnesses) {
    const { client, seat } = witness;
    const mine = shownTo(seat, log, state);
    expect(client.pending, '[S1] left unanswered').toEqual([]);
    expectAnswered(witness, witnesses, logged);
    if (client.epoch !== undefined) expect(client.epoch, '[V2] epoch').toBe(epochOf(state, seat));
    const shown = client.history.map(({ event, text }) => ({ event, ...(text !== undefined && { text }) }));
    expectSame(shown, mine, '[S3] every event once, in order');
    expectSame(client.view, reduce(emptySession, mine), '[T1] view');
  }
}

/** What a seat is to be shown of a log. */
export function shownTo(seat: Seat, log: readonly Entry[], state = reduce(emptySession, log)): readonly Told[] {
  const policy = policyFor(state, seat);
  return log
    .filter(({ event }) => visible(event, roleOf(event, state), seat, policy))
    .flatMap(({ event: logged, text }) =>
      disclosed(logged, seat, state).map((event) => ({ event, ...(text !== undefined && { text }) })),
    );
}

/** Compares long things quickly; what differs is left to say to the one who says it well. */
function expectSame(actual: unknown, expected: unknown, what: string): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual, what).toEqual(expected);
}

/** Held until a blind session is revealed or ends: no screen was sent what somebody else tagged. */
export function expectBlind({ seat, frames }: { readonly seat: Seat; readonly frames: readonly string[] }): void {
  for (const frame of frames) {
    const message = messageIn(frame);
    if (message?.type !== 'events') continue;
    const others = message.items.filter(({ event }) => isContribution(event) && event.seatId !== seat.id);
    expect(others, '[V1] hidden tags on the wire').toEqual([]);
    if (!isAtTable(seat.role)) continue;
    expect(
      message.items.filter(({ event }) => isWatch(event)),
      '[V1] who watched when, on the wire',
    ).toEqual([]);
  }
}

/** The message that a text frame of Socket.IO carries, if it is one of ours. */
function messageIn(frame: string): DownMessage | undefined {
  const prefix = '2["m",';
  return frame.startsWith(prefix) ? downMessageSchema.parse(JSON.parse(frame.slice(prefix.length, -1))) : undefined;
}

function roleOf(event: SessionEvent, { seats }: SessionState): Role | undefined {
  return 'seatId' in event ? seats.get(event.seatId)?.role : undefined;
}

function expectSoundLog(log: readonly Entry[]): void {
  expect(
    log.findIndex(({ seq }, i) => seq !== i + 1),
    '[K2] a gap in the log',
  ).toBe(-1);
  const names = log.map(({ seatId, commandId, index }) => `${seatId}/${commandId}/${index}`);
  expect(new Set(names).size, '[L1] a command in the log twice').toBe(names.length);
  log.forEach(({ commandId, index }, i) => {
    if (index > 0) expect(log[i - 1], '[L1] a command torn apart').toMatchObject({ commandId, index: index - 1 });
  });
}
