import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openSqliteStore } from '@fishbowl/server/store/sqlite/openSqliteStore';
import { sessionIdSchema } from '@fishbowl/shared/core/ids';
import { expect, onTestFinished, test } from 'vitest';
import { answerConsent, reveal, startSession } from '../../support/build.ts';
import { dataDir } from '../../support/dataDir.ts';
import { LiveTab } from '../../support/LiveTab.ts';
import { allHere } from '../../support/liveSession.ts';
import { mortalServer } from '../../support/mortalServer.ts';
import { storyMs } from '../../support/patience.ts';
import { type Seated, webSession } from '../../support/webSession.ts';

const openForEver = fileURLToPath(new URL('../../support/openForEver.ts', import.meta.url));
const kills = process.env.FISHBOWL_LONG ? 50 : 4;

/** What a process says it has done, until it is killed after so many lines of it. */
async function killedAfter(lines: number, place: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, [openForEver, place], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let said = '';
  for await (const part of child.stdout) {
    said += String(part);
    if (said.split('\n').length > lines) child.kill('SIGKILL');
  }
  await ended;
  return said.split('\n').slice(0, -1); // What follows the last line's end was cut short.
}

test(
  `[N90][K3] killed ${kills} times while much is opened at once, log and record tell the same`,
  async () => {
    const place = dataDir();
    const done: string[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      done.push(...(await killedAfter(randomInt(1, 200), place)));

      const store = await openSqliteStore(place);
      const record = await store.audit.page(1_000_000);
      const inRecord = (id: string) => record.filter(({ fact }) => fact?.sessionId === id).length;
      for (const id of Array.from({ length: 10 }, (_, i) => sessionIdSchema.parse(`session${i}`))) {
        const log = await store.events.load(id);
        expect(log.map(({ seq }) => `${id} ${seq}`)).toEqual(
          expect.arrayContaining(done.filter((line) => line.startsWith(`${id} `))),
        );
        expect(inRecord(id)).toBe(log.length);
      }
      expect(await store.audit.check()).toMatchObject({ ok: true, entries: record.length });
      await store.close();
    }
    expect(done.length).toBeGreaterThan(0);
  },
  storyMs,
);

test(
  '[N90] a server that is killed as soon as somebody is shown what was revealed has it in the record',
  async () => {
    const server = await mortalServer();
    const session = await webSession(server.url, server.setupToken);
    const tabOf = ({ seat, cookie }: Seated) => {
      const who = { id: seat.seatId, role: seat.role };
      const tab = new LiveTab({ url: server.url, sessionId: session.id, seat: who, cookie, localMs: Date.now });
      onTestFinished(() => tab.connection.close());
      return tab.open();
    };
    const sues = tabOf(await session.join('supervisor', 'Sue'));
    const table = [tabOf(await session.join('student', 'Stu')), tabOf(await session.join('actor', 'Act'))];
    const anns = tabOf(await session.join('observer', 'Ann'));
    await allHere([sues, anns, ...table]);
    for (const tab of table) await tab.asked(answerConsent(true));
    await sues.asked(startSession);

    sues.ask(reveal);
    await anns.until(({ history }) => history.some(({ event }) => event.type === 'revealed'));
    await server.kill();

    const revealed = (await server.record()).filter(({ action }) => action === 'revealed');
    expect(revealed).toMatchObject([{ fact: { sessionId: session.id } }]);
    expect(revealed[0]?.fact?.byId).not.toBeNull();
  },
  storyMs,
);
