import { afterAll, expect, onTestFinished, test } from 'vitest';
import { accessible } from '../support/e2e/accessible.ts';
import { openHouse } from '../support/e2e/openHouse.ts';
import { Person } from '../support/e2e/Person.ts';
import { gather, start } from '../support/e2e/steps/gather.ts';
import { storyMs } from '../support/patience.ts';

const house = await openHouse();
afterAll(() => house.close());
const { server, browser } = house;
const guest = await Person.open('Guest', browser);
const people = await gather(house, 'In the app');
const { supervisor, student, actor, observer } = people;
const seated = [supervisor, student, actor, observer];
const patience = storyMs;

test(
  '[E5] the way in is accessible',
  async () => {
    const fresh = await openHouse();
    onTestFinished(() => fresh.close());
    const first = await Person.open('First', fresh.browser);
    await first.page.goto(fresh.server.setupUrl);
    await first.button('Create and sign in').waitFor();
    await accessible(first, 'setup');

    const lost = await Person.open('Lost', browser);
    await lost.page.goto(`${server.origin}/join#${'x'.repeat(40)}`);
    await lost.reads('This link opens nothing any more');
    await accessible(lost, 'dead link');
    await lost.page.goto(`${server.origin}/nowhere`);
    await lost.reads('There is nothing at this address');
    await accessible(lost, 'nowhere');
  },
  patience,
);

test(
  '[E40] the join page asks for less than 150 kB of script before its first screen',
  async () => {
    const comer = await Person.open('Comer', browser);
    const scripts: Promise<number>[] = [];
    comer.page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      scripts.push(
        response
          .request()
          .sizes()
          .then(({ responseBodySize }) => responseBodySize),
      );
    });
    await comer.page.goto(`${server.origin}/join#${'x'.repeat(40)}`);
    await comer.reads('This link opens nothing any more');
    await comer.page.waitForLoadState('networkidle');

    const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);

    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(150_000);
  },
  patience,
);

test(
  '[E5] the pages before a session are accessible',
  async () => {
    const { page } = guest;
    await page.goto(server.origin);
    await guest.reads('Have a code?');
    await accessible(guest, 'front door');
    await page.goto(`${server.origin}/sign-in`);
    await guest.button('Sign in').waitFor();
    await accessible(guest, 'sign in');

    const desk = await Person.open('Desk', browser, { storageState: await supervisor.context.storageState() });
    await desk.page.goto(`${server.origin}/home`);
    await desk.page.getByRole('heading', { name: 'Sessions you lead' }).waitFor();
    await accessible(desk, 'home');
    await desk.page.goto(`${server.origin}/new`);
    await desk.button('Make the links').waitFor();
    await accessible(desk, 'new session');
    await desk.press('Make the links');
    await desk.button('Copy link, Student').waitFor();
    await accessible(desk, 'links');
    await desk.page.goto(`${server.origin}/account`);
    await desk.reads('Where you are signed in');
    await accessible(desk, 'account');
    for (const person of [desk, guest]) expect(person.troubles, person.name).toEqual([]);
    await desk.page.goto(`${server.origin}/sessions/none-of-these`);
    await desk.reads('There is nothing at this address');
    expect(await desk.page.getByRole('banner').count()).toBe(1);
    await accessible(desk, 'nothing there');
  },
  patience,
);

test(
  '[E5] the lobby is accessible to everybody',
  async () => {
    for (const person of seated) await accessible(person, 'lobby');
  },
  patience,
);

test(
  '[E5] so are the table and the observation room, live and in a time-out',
  async () => {
    await start(people);
    for (const [person, keys] of [
      [observer, 'odsc1'],
      [supervisor, 'oas'],
    ] as const) {
      for (const key of keys) await person.page.keyboard.press(key);
      await person.press('Same as a table');
    }
    for (const person of seated) await accessible(person, 'live');

    await student.press('Time-out');
    for (const person of [supervisor, observer]) await person.reads('Time-out: Sam asked for it.');
    for (const person of seated) await accessible(person, 'time-out');
  },
  patience,
);

test(
  '[E5] so are the debrief, before and after the release, and the report',
  async () => {
    await supervisor.press('Resume');
    await supervisor.press('End');
    await accessible(supervisor, 'end dialog');
    await supervisor.press('End and debrief');
    await student.button('Done').waitFor();
    for (const person of seated) await accessible(person, 'debrief');

    await student.press('Done');
    for (const stage of ['actor’s view', 'classmates’ tags', 'supervisor’s tags'])
      await supervisor.press(`Show the ${stage}`);
    await student.button('Same as a table').waitFor();
    for (const person of seated) await accessible(person, 'released');

    for (const person of seated) {
      await person.page.getByRole('link', { name: 'Report' }).click();
      await person.page.getByRole('heading', { name: 'How to read this page' }).waitFor();
      await accessible(person, 'report');
    }
  },
  patience,
);

test('[E6] no page had an error, broke the content security policy or asked anything of another host', () => {
  for (const person of seated) {
    expect(person.troubles, person.name).toEqual([]);
    expect(person.strangers(), person.name).toEqual([]);
  }
});
