import type { SyncClient } from '@fishbowl/client/sync/SyncClient';
import { textIdSchema } from '@fishbowl/shared/core/ids';
import type { Action } from '@fishbowl/shared/session/command';
import { tagOfNewest } from '@fishbowl/shared/session/editSteps';
import fc from 'fast-check';
import { test } from 'vitest';
import * as build from '../support/build.ts';
import { FakeServer } from '../support/FakeServer.ts';
import { FakeTab } from '../support/FakeTab.ts';
import { expectConverged, expectHonest } from '../support/invariants.ts';
import { settle } from '../support/settle.ts';
import { tick } from '../support/tick.ts';

const { edit } = build;

const debrief = [
  build.skipSelfRating,
  build.release('actor'),
  build.release('classmates'),
  build.release('supervisor'),
  build.closeSession,
];

/** What comes next in the debrief, as far as this page knows. */
function nextInDebrief({ view }: SyncClient): Action | undefined {
  return view.endedMs === null ? undefined : debrief[(view.selfRating === null ? 0 : 1) + view.released.length];
}

/** The supervisor asks; so, now and then, does somebody who may not. */
function lead(what: (client: SyncClient) => Action | undefined): Step {
  return (tab, { tabs, tag }) => {
    const leader = tabs.find(({ seat }) => seat.role === 'supervisor');
    const asking = tag === 't3' ? tab : leader;
    const action = asking && what(asking.client);
    if (action) asking.ask(action);
  };
}

const textOf = (name: string) => textIdSchema.parse(name);
const after = (tag: string) => edit(`t${(Number(tag.slice(1)) % 5) + 1}`).tagId;
/** A point stays a point, an open span open; or there is an end. */
const endOf = (tag: string) => (tag === 't5' ? null : 900);

/** What this page would take back, or do again. */
function newestOf({ client, seat }: FakeTab, which: 'done' | 'undone'): string | undefined {
  return tagOfNewest(client.view.edits.get(seat.id)?.[which] ?? null);
}

/** The server hears somebody speak. It may die before that is written, or find no room for it yet. */
async function hear(server: FakeServer): Promise<void> {
  const heard = { type: 'speechHeard', seatId: build.stu.id, fromMs: 1, toMs: 2 } as const;
  server.visit((room) => room.record(build.commandId(), () => [heard])).catch(() => undefined);
  await tick();
}

type Step = (tab: FakeTab, world: { server: FakeServer; tabs: readonly FakeTab[]; tag: string }) => unknown;

/**
 * How often, and what. The network's moves are by far the common ones, or nobody would get anywhere; the great changes
 * come late enough to matter.
 */
const steps: Readonly<Record<string, readonly [weight: number, step: Step]>> = {
  place: [6, (tab, { tag }) => tab.ask(build.placeTag(tag))],
  retract: [2, (tab, { tag }) => tab.ask(build.retractTag(tag))],
  openSpan: [3, (tab, { tag }) => tab.ask(build.openSpan(tag))],
  openInPause: [1, (tab, { tag }) => tab.ask(build.openSpan(tag, 61_000, tag === 't1' ? 'calm' : 'tense'))],
  retime: [2, (tab, { tag }) => tab.ask({ type: 'retimeTag', ...edit(tag), startMs: 400, endMs: endOf(tag) })],
  recode: [2, (tab, { tag }) => tab.ask({ type: 'recodeTag', ...edit(tag), code: 'slow' })],
  assign: [1, (tab, { tag }) => tab.ask({ type: 'assignVolley', ...edit(tag), volleyAtMs: 700 })],
  split: [2, (tab, { tag }) => tab.ask({ type: 'splitTag', ...edit(tag), newTagId: after(tag), atMs: 600 })],
  merge: [2, (tab, { tag }) => tab.ask({ type: 'mergeTags', ...edit(tag), otherTagId: after(tag) })],
  undo: [4, (tab, { tag }) => tab.ask({ type: 'undoEdit', ...edit(newestOf(tab, 'done') ?? tag) })],
  redo: [3, (tab, { tag }) => tab.ask({ type: 'redoEdit', ...edit(newestOf(tab, 'undone') ?? tag) })],
  lag: [1, (tab, { tag }) => tab.ask({ type: 'correctLag', byMs: tag === 't1' ? 300 : -100 })],
  task: [1, lead(() => ({ type: 'assignTask', seatId: build.ann.id, codes: ['slow'] }))],
  noTask: [1, lead(() => ({ type: 'assignTask', seatId: build.ann.id, codes: 'all' }))],
  turns: [1, lead(() => ({ type: 'importTurns', turns: [{ speaker: 'client', fromMs: 0, toMs: 9 }] }))],
  speech: [1, (_, { server }) => hear(server)],
  dial: [2, (tab) => tab.ask({ type: 'turnDial', pressedMs: 5, value: 1 })],
  bookmark: [1, (tab, { tag }) => tab.ask({ type: 'placeBookmark', textId: textOf(tag), atMs: 5, text: 'here' })],
  noBookmark: [1, (tab, { tag }) => tab.ask({ type: 'removeBookmark', textId: textOf(tag) })],
  closeSpan: [2, (tab, { tag }) => tab.ask(build.closeSpan(tag, 900))],
  look: [1, (tab) => tab.ask(build.look)],
  reveal: [1, lead(() => build.reveal)],
  end: [1, lead(() => build.endSession)],
  moveOn: [10, lead(nextInDebrief)],
  pause: [1, lead(() => build.pause)],
  resume: [1, lead(() => build.resume)],
  note: [5, (tab, { tag }) => tab.ask(build.writeNote(tag))],
  retractNote: [1, (tab, { tag }) => tab.ask(build.retractNote(tag))],
  up: [20, (tab) => tab.deliverUp()],
  upAll: [
    30,
    async (tab) => {
      while (await tab.deliverUp());
    },
  ],
  upAgain: [2, (tab) => tab.deliverUpAgain()],
  down: [14, (tab) => tab.deliverDown()],
  downAll: [
    16,
    (tab) => {
      while (tab.deliverDown());
    },
  ],
  downAgain: [2, (tab) => tab.deliverDownAgain()],
  cannotSave: [1, (tab) => tab.cannotSave()],
  sayOldest: [1, (tab) => tab.client.isHeld && tab.client.sayOldest()],
  connect: [40, (tab) => tab.online || tab.connect()],
  drop: [2, (tab) => tab.disconnect()],
  reload: [2, (tab) => tab.reload()],
  commit: [50, (_, { server }) => server.commit()],
  failCommit: [1, (_, { server }) => server.failCommit(false)],
  failAfterWriting: [1, (_, { server }) => server.failCommit(true)],
  fullDisk: [2, (_, { server }) => server.refuseCommit(false)],
  fullAfterWriting: [1, (_, { server }) => server.refuseCommit(true)],
  retry: [8, (_, { server }) => server.retry()],
  sayAgain: [3, (tab) => tab.sayAgain()],
  erase: [2, (tab, { server }) => server.erase(tab.seat.id)],
  crash: [1, (_, { server, tabs }) => crash(server, tabs, false)],
  crashAfterWriting: [1, (_, { server, tabs }) => crash(server, tabs, true)],
};

async function crash(server: FakeServer, tabs: readonly FakeTab[], written: boolean): Promise<void> {
  await server.crash(written);
  for (const tab of tabs) tab.disconnect();
}

const stepArbitrary = fc.record({
  tab: fc.nat({ max: 5 }),
  what: fc.oneof(...Object.entries(steps).map(([name, [weight]]) => ({ weight, arbitrary: fc.constant(name) }))),
  tag: fc.constantFrom('t1', 't2', 't3', 't4', 't5'),
});

const runArbitrary = fc.array(stepArbitrary, { minLength: 80, maxLength: 240, size: 'max' });

test('[L1][L2][L4][L6][S1][S2][S3][S8][S9][S10][S11][V1][V2][V5][D3][D11][D12] any run of edits, losses, reloads, failures, erasures and crashes ends in one history, seen as each may', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('blind', 'blind', 'shared'),
      fc.boolean(),
      runArbitrary,
      async (mode, isGathered, run) => {
        const server = new FakeServer(mode);
        const seats = [build.ann, build.ben, build.sue, build.stu, build.act].map((seat) => new FakeTab(seat, server));
        const tabs = [...seats, ...seats.slice(0, 1).map(({ seat, queue }) => new FakeTab(seat, server, queue))];

        if (isGathered) await settle(server, tabs);
        for (const { tab: index, what, tag } of run) {
          const tab = tabs[index];
          if (tab) await steps[what]?.[1](tab, { server, tabs, tag });
        }
        await settle(server, tabs);

        for (const tab of tabs) expectHonest(tab, mode);
        expectConverged(server.durable, tabs);
      },
    ),
    { numRuns: 300 },
  );
}, 120_000);
