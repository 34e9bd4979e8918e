import type { Entry } from '@fishbowl/server/store/EventLog';
import { seatIdSchema } from '@fishbowl/shared/core/ids';
import { disclosed } from '@fishbowl/shared/session/disclosed';
import type { Contribution, SessionEvent } from '@fishbowl/shared/session/event';
import { epochOf, policyFor } from '@fishbowl/shared/session/policy';
import { reduce } from '@fishbowl/shared/session/reduce';
import { isAtTable, isRater, type Role, type Seat } from '@fishbowl/shared/session/seat';
import { emptySession, type SessionState } from '@fishbowl/shared/session/state';
import { visible } from '@fishbowl/shared/session/visible';
import { expect } from 'vitest';
import { ann, ben, type Mode, sue } from './build.ts';
import type { FakeServer } from './FakeServer.ts';
import type { FakeTab } from './FakeTab.ts';

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

/** Holds when everybody is online and nothing is in flight. */
export function expectConverged(server: FakeServer, tabs: readonly FakeTab[]): void {
  expectSoundLog(server.durable);
  const state = reduce(emptySession, server.durable);
  const open = [...state.tags.values()].filter((tag) => tag.endMs === null && tag.provenance === 'live');
  if (state.endedMs !== null) expect(open, '[D3] span left open').toEqual([]);

  const logged = new Set(server.durable.map(({ commandId }) => commandId));
  for (const { client, seat, queue, asked } of tabs) {
    const refused = tabs.filter((tab) => tab.queue === queue).flatMap((tab) => tab.refused);
    const policy = policyFor(state, seat);
    const mine = server.durable
      .filter(({ event }) => visible(event, roleOf(event, state), seat, policy))
      .flatMap(({ event: logged, text }) =>
        disclosed(logged, seat, state).map((event) => ({ event, ...(text !== undefined && { text }) })),
      );
    expect(client.pending, '[S1] left unanswered').toEqual([]);
    expect(queue.commands, '[S9] answered, and still kept').toEqual([]);
    for (const id of asked) {
      expect(logged.has(id) || refused.includes(id), '[S8] in the log, or refused').toBe(true);
      // After a crash, one tab may ask again what had been refused to the other.
      if (tabs.filter((tab) => tab.queue === queue).length === 1) {
        expect(logged.has(id), '[L1] in the log, or refused').toBe(!refused.includes(id));
      }
    }
    expect(client.epoch, '[V2] epoch').toBe(epochOf(state, seat));
    expect(
      client.history.map(({ event, text }) => ({ event, ...(text !== undefined && { text }) })),
      '[S3] every event once, in order',
    ).toEqual(mine);
    expect(client.view, '[T1] view').toEqual(reduce(emptySession, mine));
  }
}

function roleOf(event: SessionEvent, { seats }: SessionState): Role | undefined {
  return 'seatId' in event ? seats.get(event.seatId)?.role : undefined;
}

function expectSoundLog(log: readonly Entry[]): void {
  const names = log.map(({ seatId, commandId, index }) => `${seatId}/${commandId}/${index}`);
  expect(new Set(names).size, '[L1] a command in the log twice').toBe(names.length);
  log.forEach(({ commandId, index }, i) => {
    if (index > 0) expect(log[i - 1], '[L1] a command torn apart').toMatchObject({ commandId, index: index - 1 });
  });
}
