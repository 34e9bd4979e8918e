import type { CommandQueue } from '@fishbowl/client/sync/CommandQueue';
import { SessionConnection } from '@fishbowl/client/sync/SessionConnection';
import type { DownMessage } from '@fishbowl/shared/protocol/down';
import type { Refusal } from '@fishbowl/shared/session/refusal';
import { io } from 'socket.io-client';
import { afterEach, expect, test, vi } from 'vitest';
import { ann, command, commandId, opening, placeTag, rules, sessionId, startedWallMs } from '../../support/build.ts';
import { MemoryQueue } from '../../support/MemoryQueue.ts';
import { tick } from '../../support/tick.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A page whose server is the test. */
function page(queue: CommandQueue) {
  const socket = io({ autoConnect: false });
  vi.spyOn(socket, 'connect').mockReturnValue(socket);
  vi.spyOn(socket, 'disconnect').mockReturnValue(socket);
  const said = vi.spyOn(socket, 'emit').mockReturnValue(socket);
  const refusals: Refusal[] = [];
  const connection = new SessionConnection({
    sessionId,
    seat: ann,
    rules,
    socket,
    queue,
    localMs: () => startedWallMs + 60_000,
    newCommandId: commandId,
    onChange: () => {},
    onRefused: (_, code) => refusals.push(code),
  });
  const hear = (message: DownMessage) => {
    for (const listener of socket.listeners('m')) listener(message);
  };
  const connect = () => {
    socket.connected = true;
    for (const listener of socket.listeners('connect')) listener();
  };
  const commandsSaid = () =>
    said.mock.calls.splice(0).flatMap(([, message]) => (message?.type === 'command' ? [message.command.id] : []));
  const items = opening('blind').map((event) => ({ event }));
  const start = () => hear({ type: 'events', epoch: 0, from: 0, items, total: items.length });
  return { connection, hear, connect, start, commandsSaid, refusals };
}

test('[S8] what is kept shows before there is a connection, and is sent with it', async () => {
  const queue = new MemoryQueue();
  const kept = command(placeTag('a'));
  await queue.add(kept);
  const { connection, connect, commandsSaid } = page(queue);

  connection.open();
  await tick();

  expect(connection.pending).toEqual([kept]);
  connect();
  await tick();
  expect(commandsSaid()).toEqual([kept.id]);
  connection.close();
});

test('[S8] where the browser keeps nothing, all works as before, and that is known', async () => {
  const none = () => Promise.reject(new Error('no room'));
  const { connection, connect, start, commandsSaid } = page({ load: none, add: none, remove: none, clear: none });
  connection.open();
  connect();
  start();

  connection.ask(placeTag('a'));
  await tick();

  expect(commandsSaid()).toEqual(connection.pending.map(({ id }) => id));
  expect(connection.view.tags.size).toBe(1);
  expect(connection.keeping.isKept).toBe(false);
  connection.close();
});

test('[S9] what another tab has left is taken up when the line comes back', async () => {
  const queue = new MemoryQueue();
  const { connection, connect, commandsSaid } = page(queue);
  connection.open();
  await tick();
  const left = command(placeTag('a'));
  await queue.add(left);

  connect();
  await tick();

  expect(commandsSaid()).toEqual([left.id]);
  connection.close();
});

test('[S10] a server that cannot save is asked again after one second, then ever more seldom, and nothing is told as refused', () => {
  vi.useFakeTimers();
  const { connection, connect, start, hear, commandsSaid, refusals } = page(new MemoryQueue());
  connect();
  start();
  connection.ask(placeTag('a'));
  connection.ask(placeTag('b'));
  const [first, second] = commandsSaid();
  if (first === undefined || second === undefined) throw new Error('nothing was asked');
  const full = () => hear({ type: 'refused', commandId: first, code: 'storeUnavailable' });
  full();
  hear({ type: 'refused', commandId: second, code: 'storeUnavailable' });
  expect({ canSave: connection.canSave, said: commandsSaid() }).toEqual({ canSave: false, said: [] });

  for (const waitMs of [1_000, 2_000, 4_000, 8_000, 10_000, 10_000]) {
    vi.advanceTimersByTime(waitMs - 1);
    expect(commandsSaid()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(commandsSaid()).toEqual([first]);
    full();
  }
  hear({ type: 'refused', commandId: first, code: 'tagExists' });

  expect({ canSave: connection.canSave, said: commandsSaid(), refusals }).toEqual({
    canSave: true,
    said: [second],
    refusals: ['tagExists'],
  });
  vi.advanceTimersByTime(60_000);
  expect(commandsSaid()).toEqual([]);
  connection.close();
});

test.each<DownMessage>([
  { type: 'bye', reason: 'oldPage' },
  { type: 'bye', reason: 'seatRevoked' },
])('[S8] told to go ($reason), a page leaves what it keeps where it is, until its owner deletes it', async (bye) => {
  const queue = new MemoryQueue();
  const { connection, connect, start, hear } = page(queue);
  connection.open();
  connect();
  start();
  connection.ask(placeTag('a'));

  hear(bye);

  expect(connection.link.status).toBe('gone');
  expect(queue.commands).toEqual(connection.pending);
  expect(queue.commands).toHaveLength(1);
  await connection.discard();
  expect(queue.commands).toEqual([]);
});
