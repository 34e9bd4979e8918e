import { sessionsReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import type { Command } from '@fishbowl/shared/session/command';
import type { Seat } from '@fishbowl/shared/session/seat';
import { expect, onTestFinished, test } from 'vitest';
import {
  ann,
  ben,
  command,
  placeTag,
  retractTag,
  sessionId,
  startedWallMs,
  sue,
  writeNote,
} from '../../support/build.ts';
import { dataDir } from '../../support/dataDir.ts';
import { fillableDisk } from '../../support/fillableDisk.ts';
import { expectConverged, shownTo } from '../../support/invariants.ts';
import { Listener } from '../../support/Listener.ts';
import { liveServer } from '../../support/liveServer.ts';
import { waitMs } from '../../support/patience.ts';
import { plantSession } from '../../support/plantSession.ts';
import { RawTab } from '../../support/RawTab.ts';
import { webSession } from '../../support/webSession.ts';

/** A running session on a disk that can be full. */
async function opened() {
  const { store, ...disk } = await fillableDisk(dataDir());
  const cookieOf = await plantSession(store, {
    id: sessionId,
    seats: [ann, ben, sue],
    config: { place: 'room', pseudonyms: false, visibility: 'shared' },
    since: [{ type: 'sessionStarted', wallMs: startedWallMs }],
  });
  const { url } = await liveServer({ store });
  const join = async (seat: Seat) => {
    const tab = new RawTab({ url, auth: { sessionId }, headers: { cookie: cookieOf(seat) } });
    onTestFinished(() => void tab.socket.disconnect());
    const listener = new Listener(seat, tab);
    await tab.connected();
    tab.join();
    return { tab, listener, say: (each: Command) => tab.say({ type: 'command', command: each }) };
  };
  return { store, disk, join };
}

const longText = 'x'.repeat(1_900);

test.each(['fill', 'protect'] as const)(
  '[L6][K7][L1] on a disk that cannot be written to (%s), all stay and see what is there; with room again, all that was refused is done in order',
  { timeout: waitMs },
  async (how) => {
    const { store, disk, join } = await opened();
    const [anns, bens] = [await join(ann), await join(ben)];
    const before = command(placeTag('before', 0, 'OQ'));
    anns.say(before);
    await anns.listener.answered([before]);

    disk[how]();
    const commands = Array.from({ length: 40 }, (_, i) => [
      command(writeNote(`n${i}`, longText)),
      command(placeTag(`t${i}`, 0, 'OQ')),
      command(retractTag(`t${i}`)),
    ]).flat();
    for (const each of commands) anns.say(each);
    await anns.listener.answered(commands);
    const isOwed = ({ id }: Command) => anns.listener.answers.get(id) === 'storeUnavailable';
    const owed = commands.filter(isOwed);
    expect(owed.length).toBeGreaterThan(0);
    expect(commands.slice(0, -owed.length).some(isOwed), 'none is done after one that was not').toBe(false);
    const sues = await join(sue); // Comes late, and is shown what there is.
    await sues.listener.until(() => sues.listener.client.view.tags.size > 0);

    disk.restore();
    for (const each of owed) anns.say(each);
    const stillOwed = () => commands.filter(isOwed).length === 0;
    await anns.listener.until(stillOwed);
    const log = await store.events.load(sessionId);
    const people = [anns, bens, sues].map(({ listener }) => listener);
    for (const each of people) await each.until(() => each.client.history.length >= shownTo(each.seat, log).length);

    expectConverged(log, people);
    const tags = log.flatMap(({ event }) => (event.type === 'tagPlaced' ? [event.tagId] : []));
    expect(tags).toEqual(['before', ...Array.from({ length: 40 }, (_, i) => `t${i}`)]);
    expect(anns.listener.refused).toEqual([]);
    expect([anns, bens, sues].every(({ tab }) => tab.socket.connected)).toBe(true);
  },
);

test.each(['fill', 'protect'] as const)(
  '[K7][L6] with no room to write (%s) pages are served as before, who wants to come in is told why not, and may once there is room',
  { timeout: waitMs },
  async (how) => {
    const { store, ...disk } = await fillableDisk(dataDir());
    const { url, setupToken, clock } = await liveServer({ store });
    const session = await webSession(url, setupToken);
    const long = 'Ann '.repeat(18).trim();
    await session.join('student', 'Stu');

    disk[how]();
    clock.nowMs += 120_000; // So long that the use of Paula's sign-in would be noted.
    const refused: unknown[] = [];
    const tryToJoin = (i: number) =>
      session.join('observer', `${long} ${i}`).catch((error: unknown) => refused.push(error));
    for (let i = 0; i < 40 && refused.length === 0; i += 1) await tryToJoin(i); // The last page may have room left.
    const [why] = refused;
    const { sessions } = await session.paula.get(sessionsReplySchema, '/api/sessions');

    expect(String(why)).toMatch(/503 .*"error":"unavailable"/);
    expect(sessions.map(({ id }) => id)).toEqual([session.id]);
    disk.restore();
    const { seat } = await session.join('observer', 'Ann');
    expect(seat.role).toBe('observer');
  },
);
