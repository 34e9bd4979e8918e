import { SyncClient } from '@fishbowl/client/sync/SyncClient';
import { textIdSchema } from '@fishbowl/shared/core/ids';
import type { EventsMessage } from '@fishbowl/shared/protocol/down';
import type { UpMessage } from '@fishbowl/shared/protocol/up';
import { PROTOCOL_VERSION } from '@fishbowl/shared/protocol/version';
import { expect, test } from 'vitest';
import {
  ann,
  closeSpan,
  command,
  commandId,
  opening,
  openSpan,
  placeTag,
  retractTag,
  rules,
  spanOpened,
  startedWallMs,
  tagPlaced,
  writeNote,
} from '../../support/build.ts';
import { FakeServer } from '../../support/FakeServer.ts';
import { FakeTab } from '../../support/FakeTab.ts';
import { MemoryQueue } from '../../support/MemoryQueue.ts';
import { settle } from '../../support/settle.ts';

const started = opening('blind').map((event) => ({ event }));

function client(queue = new MemoryQueue()) {
  const sent: UpMessage[] = [];
  const outlook = () => ({ ...rules, wallMs: startedWallMs + 60_000 });
  return { sent, queue, client: new SyncClient(ann, outlook, (message) => sent.push(message), queue) };
}

function events(epoch: number, from: number, items: EventsMessage['items']): EventsMessage {
  return { type: 'events', epoch, from, items, total: from + items.length };
}

test('[D1][L3] what is asked for shows at once, is pending until its own event comes back, and does not change then', async () => {
  const server = new FakeServer('blind');
  const tab = new FakeTab(ann, server);
  await settle(server, [tab]);
  tab.ask(placeTag('t', 500, 'slow'));
  tab.ask(openSpan('s', 900));
  tab.ask(closeSpan('s', 1_900));
  tab.ask(writeNote('n', 'well put', 't'));
  const early = tab.client.view;
  expect(early.tags.size).toBe(2);
  expect(tab.client.pending).toHaveLength(4);

  await settle(server, [tab]);

  expect(tab.client.pending).toEqual([]);
  expect(tab.client.view).toEqual(early);
});

test('[D1] what the server will refuse does not show, and is pending until it has been refused', async () => {
  const server = new FakeServer('blind');
  const tab = new FakeTab(ann, server);
  await settle(server, [tab]);
  tab.ask(retractTag('none'));
  const pending = tab.client.pending.length;

  await settle(server, [tab]);

  expect({ pending, left: tab.client.pending.length, refused: tab.refused }).toEqual({
    pending: 1,
    left: 0,
    refused: tab.dispatched,
  });
});

test('[S1] what was not answered is said again on every connect, in order, as it was', () => {
  const { client: mine, sent } = client();
  mine.receive(events(0, 0, started));
  const [first, second] = [commandId(), commandId()];
  mine.dispatch({ id: first, action: placeTag('a') });
  mine.dispatch({ id: second, action: placeTag('b') });
  const said = sent.splice(0);
  mine.receive(events(1, 0, started));

  mine.connected();

  expect(sent).toEqual([
    { type: 'join', protocolVersion: PROTOCOL_VERSION, epoch: 1, n: started.length, erased: 0 },
    ...said,
  ]);
  expect(said).toMatchObject([{ command: { id: first, seenEpoch: 0 } }, { command: { id: second } }]);
});

test('[S3] what overlaps is taken once; a gap is a bug', () => {
  const { client: mine } = client();
  const items = [...started, { event: tagPlaced(ann, 'a') }, { event: tagPlaced(ann, 'b') }];
  const head = started.length + 1;

  mine.receive(events(0, 0, items.slice(0, head)));
  mine.receive(events(0, 2, items.slice(2)));
  mine.receive(events(0, 0, items.slice(0, head)));

  expect(mine.history).toEqual(items);
  expect(() => mine.receive(events(0, items.length + 1, [{ event: tagPlaced(ann, 'd') }]))).toThrow('stream gap');
});

test('[V2] a new epoch begins again from nothing, and what is left of the old one is ignored', () => {
  const { client: mine } = client();
  mine.receive(events(0, 0, [...started, { event: tagPlaced(ann, 'a') }]));

  mine.receive(events(1, 0, started));
  mine.receive(events(0, started.length + 1, [{ event: tagPlaced(ann, 'b') }]));

  expect({ epoch: mine.epoch, items: mine.history.length, tags: mine.view.tags.size }).toEqual({
    epoch: 1,
    items: started.length,
    tags: 0,
  });
});

test('[S11] what is told anew takes the place of all that was there, once for each time of asking; how much of it was erased is said', () => {
  const { client: mine, sent } = client();
  const kept = { type: 'bookmarkPlaced', seatId: ann.id, atMs: 1, textId: textIdSchema.parse('b') } as const;
  const before = [...started, { event: kept, text: 'hers' }];
  const after = [...started, { event: kept, text: null }];
  mine.receive(events(0, 0, before));
  mine.receive({ ...events(0, 0, after.slice(0, 1)), anew: true });
  expect(mine.history).toEqual(before);

  mine.connected();
  mine.receive({ ...events(0, 0, after), anew: true });
  mine.receive({ ...events(0, 0, after.slice(0, 1)), anew: true });
  mine.connected();

  expect(mine.history).toEqual(after);
  expect(sent).toMatchObject([
    { n: before.length, erased: 0 },
    { n: after.length, erased: 1 },
  ]);
});

test('[T2] a view stays as it was when more comes', () => {
  const { client: mine } = client();
  mine.receive(events(0, 0, started));
  const before = mine.view;

  mine.dispatch(command(placeTag('a')));

  expect({ before: before.tags.size, now: mine.view.tags.size }).toEqual({ before: 0, now: 1 });
});

test('[S8] what waits when a tab dies is taken up by the next, before what is asked for there, as it was', async () => {
  const server = new FakeServer('blind');
  const tab = new FakeTab(ann, server);
  await settle(server, [tab]);
  tab.ask(openSpan('s', 900));
  tab.ask(placeTag('t', 950));
  const asked = tab.client.pending;

  tab.reload();
  tab.ask(placeTag('u', 970));
  tab.client.restore(tab.queue.commands);
  tab.client.restore(tab.queue.commands);

  expect(tab.client.pending.slice(0, 2)).toEqual(asked);
  expect(tab.client.pending.map(({ id }) => id)).toEqual(tab.dispatched);
  await settle(server, [tab]);
  expect({ tags: tab.client.view.tags.size, kept: tab.queue.commands }).toEqual({ tags: 3, kept: [] });
});

test('[S8] what is kept but was answered while it was being read is not asked for again', () => {
  const { client: mine, sent, queue } = client();
  mine.receive(events(0, 0, started));
  const [accepted, refused] = [commandId(), commandId()];
  mine.dispatch({ id: accepted, action: placeTag('a') });
  mine.dispatch({ id: refused, action: retractTag('none') });
  const read = queue.commands;
  mine.receive(events(0, started.length, [{ event: tagPlaced(ann, 'a'), commandId: accepted }]));
  mine.receive({ type: 'refused', commandId: refused, code: 'tagNotFound' });
  sent.splice(0);

  mine.restore(read);

  expect({ sent, pending: mine.pending, kept: queue.commands }).toEqual({ sent: [], pending: [], kept: [] });
});

test('[S9] what one tab left behind is sent by the other, and what both send is there once', async () => {
  const server = new FakeServer('blind');
  const closed = new FakeTab(ann, server);
  const open = new FakeTab(ann, server, closed.queue);
  await settle(server, [closed, open]);
  for (const tab of [closed, open]) tab.disconnect();
  closed.ask(placeTag('left', 500));
  open.ask(placeTag('here', 600));
  await closed.connect();
  while (await closed.deliverUp());
  closed.disconnect();

  await settle(server, [open]);

  expect([...open.client.view.tags.values()].map(({ id }) => id).sort()).toEqual(['here', 'left']);
  expect(open.queue.commands).toEqual([]);
});

test('[S9] a tab clears away what was answered to the other', () => {
  const { client: mine, queue } = client();
  const theirs = { ...command(placeTag('a')), id: commandId() };
  void queue.add(theirs);

  mine.receive(events(0, 0, [...started, { event: tagPlaced(ann, 'a'), commandId: theirs.id }]));

  expect(queue.commands).toEqual([]);
});

test('[S10] that the server cannot save is no answer: the oldest alone is asked for until it is answered, then the rest in order', () => {
  const { client: mine, sent, queue } = client();
  mine.receive(events(0, 0, started));
  const [first, second, third] = [commandId(), commandId(), commandId()];
  const commandsSent = () =>
    sent.splice(0).flatMap((message) => (message.type === 'command' ? message.command.id : []));
  mine.dispatch({ id: first, action: openSpan('s') });
  mine.dispatch({ id: second, action: closeSpan('s', 2_000) });
  mine.receive({ type: 'refused', commandId: first, code: 'storeUnavailable' });
  mine.receive({ type: 'refused', commandId: second, code: 'storeUnavailable' });
  commandsSent();

  mine.dispatch({ id: third, action: placeTag('t') });
  mine.sayOldest();

  expect(mine.pending.map(({ id }) => id)).toEqual([first, second, third]);
  expect(queue.commands).toEqual(mine.pending);
  expect({ held: mine.isHeld, sent: commandsSent() }).toEqual({ held: true, sent: [first] });
  mine.receive(events(0, started.length, [{ event: spanOpened(ann, 's'), commandId: first }]));
  expect({ held: mine.isHeld, sent: commandsSent() }).toEqual({ held: false, sent: [second, third] });
});
