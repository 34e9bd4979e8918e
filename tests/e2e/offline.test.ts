import { afterAll, expect, test } from 'vitest';
import { openHouse } from '../support/e2e/openHouse.ts';
import type { Person } from '../support/e2e/Person.ts';
import { gather, start } from '../support/e2e/steps/gather.ts';
import { keptPresses } from '../support/e2e/steps/keptPresses.ts';
import { loggedTags } from '../support/e2e/steps/loggedTags.ts';
import { tagCounts } from '../support/e2e/steps/timelineOf.ts';
import { storyMs, waitMs } from '../support/patience.ts';

const house = await openHouse();
afterAll(() => house.close());

const wait = { timeout: waitMs };

async function press(person: Person, keys: string): Promise<void> {
  await person.page.bringToFront();
  for (const key of keys) await person.page.keyboard.press(key);
}

async function hasConfirmed(person: Person): Promise<void> {
  await person.page.getByText('No connection, trying again').waitFor({ state: 'detached' });
  await person.page.getByText('not yet confirmed').waitFor({ state: 'detached' });
}

test(
  '[E7][S8][S9] an observer tags while the server is away, and tab after tab is closed: each tag is there once, at its own time, late where it is',
  async () => {
    const people = await gather(house, 'In the room');
    const { supervisor, observer: first } = people;
    await start(people);
    const { server } = house;
    const address = first.page.url();
    const second = await first.newTab();
    await second.page.goto(address);
    await second.button('Open question').waitFor();

    // Both tabs tag without a connection; one is closed; the other sends what both had.
    await press(first, 'od');
    await hasConfirmed(first);
    await server.kill();
    await press(first, 's1o');
    await first.reads('3 not yet confirmed');
    await press(second, 'ac');
    await second.reads('2 not yet confirmed');
    await expect.poll(async () => (await keptPresses(second)).length, wait).toBe(5);
    const whileAway = await keptPresses(second);
    await first.page.close();
    await server.start();
    await hasConfirmed(second);
    await expect.poll(() => keptPresses(second), wait).toEqual([]);

    // All tabs are closed, and the session is over before the observer is back.
    await server.kill();
    await press(second, 'do');
    await second.reads('2 not yet confirmed');
    await expect.poll(async () => (await keptPresses(second)).length, wait).toBe(2);
    const beforeTheEnd = await keptPresses(second);
    await second.page.close();
    await server.start();
    await hasConfirmed(supervisor);
    await supervisor.press('End');
    await supervisor.press('End and debrief');
    await supervisor.page.getByRole('link', { name: 'Report' }).waitFor();

    const sockets = '**/socket.io/**';
    await first.context.route(sockets, (route) => route.abort('connectionrefused'));
    const third = await first.newTab();
    await third.page.goto(address);
    await third.reads(/2 tags are kept on this device/);
    await first.context.unroute(sockets);
    await third.page.getByRole('link', { name: 'Report' }).waitFor();
    await hasConfirmed(third);

    await expect.poll(() => keptPresses(third), wait).toEqual([]);
    const fourth = await first.newTab();
    await fourth.page.goto(address);
    await fourth.page.getByRole('link', { name: 'Report' }).waitFor();
    expect(await tagCounts(fourth)).toEqual(await tagCounts(third));
    const logged = await loggedTags(third, server.origin, address.split('/').at(-1) ?? '');
    const pressed = [
      ...whileAway.map((each) => ({ ...each, late: false })),
      ...beforeTheEnd.map((each) => ({ ...each, late: true })),
    ];
    expect(logged).toHaveLength(9);
    expect(new Set(logged.slice(2))).toEqual(new Set(pressed));
    for (const person of [supervisor, third, fourth]) expect(person.troubles, person.name).toEqual([]);
  },
  storyMs,
);
