import { isDeepStrictEqual } from 'node:util';
import type { SyncClient } from '@fishbowl/client/sync/SyncClient';
import type { Entry } from '@fishbowl/server/store/EventLog';
import { type CommandId, seatIdSchema } from '@fishbowl/shared/core/ids';
import { type DownMessage, downMessageSchema } from '@fishbowl/shared/protocol/down';
import { disclosed } from '@fishbowl/shared/session/disclosed';
import type { Contribution, SessionEvent } from '@fishbowl/shared/session/event';
import type { Stage } from '@fishbowl/shared/session/phase';
import { epochOf, policyFor } from '@fishbowl/shared/session/policy';
import { reduce, type Told } from '@fishbowl/shared/session/reduce';
import { isAtTable, isRater, type Role, type Seat } from '@fishbowl/shared/session/seat';
import { emptySession, type SessionState } from '@fishbowl/shared/session/state';
import { visible } from '@fishbowl/shared/session/visible';
import { expect } from 'vitest';
import { act, ann, ben, type Mode, stu, sue } from './build.ts';
import { expectKeptHistory } from './expectKeptHistory.ts';
import type { FakeTab } from './FakeTab.ts';
import type { MemoryQueue } from './MemoryQueue.ts';

type Task = Extract<SessionEvent, { type: 'watchStarted' | 'watchStopped' | 'taskAssigned' }>;

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
  const ended = has('sessionEnded');
  const isReleased = (stage: Stage) => durable.some(({ event }) => event.type === 'released' && event.stage === stage);
  const looked = durable.some(({ event }) => event.type === 'looked' && event.seatId === seat.id);
  const inSight = mode === 'shared' || has('revealed') || looked || ended;
  const others = sent.filter((event) => !('seatId' in event && event.seatId === seat.id));
  const expectNone = (isHidden: (event: SessionEvent) => boolean, what: string) =>
    expect(others.filter(isHidden), what).toEqual([]);

  if (isRater(seat.role)) {
    if (!inSight) expectNone(isContribution, '[V1] hidden tags on the wire');
    if (!ended) expectNone(isKept, '[V1] the dial or a bookmark on the wire');
    if (!ended && seat.role !== 'supervisor') expectNone(isTask, '[V1] what others watch, on the wire');
    return;
  }
  const isOf = (who: 'staff' | 'classmates') => (event: SessionEvent) =>
    isContribution(event) &&
    (event.seatId === sue.id) === (who === 'staff') &&
    ![stu.id, act.id].includes(event.seatId);
  if (!ended) expectNone(isSpeech, '[V1] who speaks when, on the wire');
  if (!isReleased('actor')) expectNone(({ type }) => type === 'dialTurned', '[D18] the dial on the wire');
  if (!isReleased('classmates')) expectNone(isOf('classmates'), "[V1] a classmate's on the wire");
  if (!isReleased('supervisor'))
    expectNone((event) => isOf('staff')(event) || isBookmark(event), '[V1] the supervisor');
  expectNone((event) => isTask(event) && event.seatId !== sue.id, '[V5] what classmates watched, and when');
  if (!isReleased('supervisor')) expectNone(isTask, '[V1] when the supervisor watched');
  const isNamed = (event: SessionEvent) => isContribution(event) && [ann.id, ben.id].includes(event.seatId);
  expectNone(isNamed, '[V5] a classmate named to the table');
}

/** Who watched throughout is told to the table when the classmates are released, and stands in no log. */
function isDerived(event: SessionEvent, { role }: Seat): boolean {
  return isAtTable(role) && event.type === 'watchStarted' && event.atMs === 0 && event.seatId.startsWith('alias-');
}

function isContribution(event: SessionEvent): event is Contribution {
  return 'tagId' in event || event.type === 'noteRetracted' || event.type === 'lagCorrected';
}

function isTask(event: SessionEvent): event is Task {
  return event.type === 'watchStarted' || event.type === 'watchStopped' || event.type === 'taskAssigned';
}

function isSpeech({ type }: SessionEvent): boolean {
  return ['speechHeard', 'turnMarked', 'turnUnmarked', 'turnsImported'].includes(type);
}

function isBookmark({ type }: SessionEvent): boolean {
  return type === 'bookmarkPlaced' || type === 'bookmarkRemoved';
}

function isKept(event: SessionEvent): boolean {
  return event.type === 'dialTurned' || isBookmark(event);
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
  expectKeptHistory(log);
  const open = [...state.tags.values()].filter((tag) => tag.endMs === null && tag.provenance === 'live');
  if (state.endedMs !== null) expect(open, '[D3] span left open').toEqual([]);
  const overPause = open.filter(({ startMs }) => state.pauses.some(({ fromMs }) => fromMs > startMs));
  expect(overPause, '[D3] span open over a pause').toEqual([]);

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
    expectSame(ownOf(client.view, seat), ownOf(state, seat), '[D12] own tags and steps');
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
      message.items.filter(({ event }) => isTask(event)),
      '[V1] who watched when, on the wire',
    ).toEqual([]);
  }
}

/** The message that a text frame of Socket.IO carries, if it is one of ours. */
function messageIn(frame: string): DownMessage | undefined {
  const prefix = '2["m",';
  return frame.startsWith(prefix) ? downMessageSchema.parse(JSON.parse(frame.slice(prefix.length, -1))) : undefined;
}

/** What a seat did to its tags, and can take back: the same on the server and on every page of its own. */
function ownOf({ tags, edits }: SessionState, { id }: Seat) {
  return { tags: [...tags.values()].filter(({ seatId }) => seatId === id), edits: edits.get(id) };
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
