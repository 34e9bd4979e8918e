import { type Phase, phases } from '@fishbowl/shared/session/phase';
import { expect } from 'vitest';
import { startMediaService, testWithWorker } from '../../support/mediaWorker.ts';
import { isYes } from '../../support/permissionCells.ts';
import { type Answer, wrong } from './answers.ts';
import { type Caller, idIn, type MediaRow, mediaRows } from './mediaRows.ts';
import { openServer, plant, type Sitting, sittings } from './socketWorld.ts';

interface Call {
  readonly phase: Phase;
  readonly place: 'call' | 'room';
}

const calls = phases.flatMap((phase): readonly Call[] => [
  { phase, place: 'call' },
  { phase, place: 'room' },
]);
const rows = Object.entries(mediaRows).flatMap(([type, each]) => each.map((row) => ({ type, ...row })));

/** In a room there is no call: nobody has anything of it. */
function mayHave({ type, cells }: MediaRow & { readonly type: string }, { role }: Sitting, { phase, place }: Call) {
  return isYes(cells, role, phase) && (place === 'call' || type === 'getCapabilities');
}

async function ask(me: Caller, callers: readonly Caller[], { type, request, gives }: (typeof rows)[number]) {
  const others = callers.filter((each) => each !== me);
  const reply = await me.speaker.askMedia({ type, ...request(me, others) });
  const id = idIn(reply);
  if (gives && id !== undefined) me.has[gives] = id;
  return reply.type === 'refused' ? reply.code : 'done';
}

/** How much all together were told of the call. */
async function told(callers: readonly Caller[]): Promise<number> {
  await Promise.all(callers.map(({ speaker }) => speaker.ping()));
  return callers.reduce((sum, { speaker }) => sum + speaker.call.length, 0);
}

testWithWorker.each(calls)(
  '[A13] $phase, in a $place: each has of the call what its row says, and what is refused is told to nobody',
  async (call) => {
    const server = await openServer({ media: await startMediaService() });
    const session = await plant(server, { ...call, sittings });
    const callers: Caller[] = [];
    for (const sitting of sittings) callers.push({ sitting, speaker: await session.speaker(sitting).join(), has: {} });
    const answers: Answer[] = [];
    let before = await told(callers);

    for (const row of rows) {
      for (const me of callers) {
        const what = `${me.sitting.name}: ${row.type}, ${row.what}`;
        const got = await ask(me, callers, row);
        answers.push({ what, expected: mayHave(row, me.sitting, call) ? 'done' : 'notAllowed', got });
        const after = await told(callers);
        if (got !== 'done') expect(after, what).toBe(before);
        before = after;
      }
    }

    expect(wrong(answers)).toEqual([]);
    expect(await session.written()).toEqual([]);
  },
  60_000,
);
