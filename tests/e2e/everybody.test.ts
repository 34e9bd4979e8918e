import { afterAll, expect, test } from 'vitest';
import { accessible } from '../support/e2e/accessible.ts';
import { openHouse } from '../support/e2e/openHouse.ts';
import { Person } from '../support/e2e/Person.ts';
import { makeCourse, pick, toCoursePage } from '../support/e2e/steps/course.ts';
import { inLobby } from '../support/e2e/steps/join.ts';
import { setUp } from '../support/e2e/steps/setUp.ts';
import { storyMs } from '../support/patience.ts';

const house = await openHouse();
afterAll(() => house.close());
const { server, browser } = house;
const title = 'MI practice with actors';
const paula = await Person.open('Paula', browser);
const everybody = {
  Ines: await Person.open('Ines', browser),
  Leo: await Person.open('Leo', browser),
  Mia: await Person.open('Mia', browser),
  Sam: await Person.open('Sam', browser),
  Alex: await Person.open('Alex', browser),
  Ira: await Person.open('Ira', browser),
  Olga: await Person.open('Olga', browser),
};
const { Ines: ines, Leo: leo, Mia: mia, Sam: sam, Alex: alex, Ira: ira, Olga: olga } = everybody;
const roles = {
  Ines: 'teacher',
  Leo: 'supervisor',
  Mia: 'mentor',
  Sam: 'student',
  Alex: 'actor',
  Ira: 'interpreter',
  Olga: 'observer',
} satisfies Record<keyof typeof everybody, string>;
const state = { course: '' };

/** A class list, as a spreadsheet saves it. */
async function chooseList(person: Person, rows: readonly string[]): Promise<void> {
  await person.page.locator('input[type=file]').setInputFiles({
    name: 'class.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['name,login,role', ...rows, ''].join('\r\n')),
  });
}

const rows = Object.entries(roles).map(([name, role]) => `${name},${name.toLowerCase()}@example.org,${role}`);

test(
  '[E27] a class list shows every row that is wrong and what will happen; brought in, it gives each new one a link once',
  async () => {
    await setUp(paula, server);
    state.course = await makeCourse(paula, title);
    await toCoursePage(paula, 'Class list');
    await chooseList(paula, [...rows, 'Wei,wei@example.org,pilot', '=1+1,eve@example.org,pilot', ',nobody,student']);
    await paula.reads('3 rows cannot be read');
    expect(await paula.button(/^Bring in/).count()).toBe(0);
    await accessible(paula, 'everybody-1-roster-problems');
    await chooseList(paula, rows);
    await paula.button('Bring in 7 people').waitFor();
    await accessible(paula, 'everybody-2-roster-preview');
    await paula.press('Bring in 7 people');
    await paula.reads('7 people were brought in');
    await accessible(paula, 'everybody-3-roster-links');

    const links = new Map<string, string>();
    for (const row of await paula.page.locator('tbody tr').all()) {
      const [name = '', , link = ''] = await row.locator('th,td').allTextContents();
      links.set(name, link);
    }
    for (const [name, person] of Object.entries(everybody)) {
      await person.page.goto(links.get(name) ?? '');
      await person.write('New password', 'seven quiet fishes');
      await person.press('Save and sign in');
      await person.page.getByRole('link', { name: title }).waitFor();
      expect(await person.page.getByText('Come into a course').count(), name).toBe(0); // They are in one.
      await person.page.goto(links.get(name) ?? '');
      await person.reads('This link opens nothing any more');
    }
    await paula.page.goto(state.course);
    await toCoursePage(paula, 'Class list');
    await chooseList(paula, rows);
    await paula.reads('Nothing would change');
  },
  storyMs,
);

/** Plans one with everybody in their part. */
async function plan(person: Person, when: string | null): Promise<void> {
  await person.page.goto(`${state.course}/new`);
  await person.button('Plan it').waitFor();
  await pick(person, 'Scenario', 'interpreter');
  if (when !== null) await person.write('When', when);
  await pick(person, 'Codebook', 'OARS');
  await person.choose('Where', 'In the room');
  for (const [role, name] of Object.entries(places)) await pick(person, role, name);
  await person.press('Plan it');
  await person.button('Copy link, Student').waitFor();
}

const places = { Student: 'Sam', Actor: 'Alex', Interpreter: 'Ira', Supervisor: 'Leo', Observers: 'Olga' };

const inSession = [leo, sam, alex, ira, olga];

test(
  '[E28] a session is planned with everybody in their part, held and shown; each person’s own page and the course say what is next for them',
  async () => {
    await plan(ines, null);
    await accessible(ines, 'everybody-4-planned');
    for (const person of inSession) {
      await person.page.goto(`${server.origin}/home`);
      await person.press('Go in');
      await inLobby(person);
    }
    for (const person of [sam, alex, ira]) await person.choose('Being watched', 'Yes');
    await leo.reads('Everybody has come and agreed.');
    await leo.press('Start');
    await olga.button('Open question').waitFor();
    for (const key of ['o', 's', 'o']) await olga.page.keyboard.press(key);
    await leo.press('End');
    await leo.press('End and debrief');
    await sam.press('Done');
    for (const stage of ['actor’s view', 'classmates’ tags', 'supervisor’s tags']) await leo.press(`Show the ${stage}`);
    await leo.press('Close the session');
    await leo.page.waitForURL(/report$/);
    await leo.page.getByRole('heading', { level: 1 }).waitFor();
    await accessible(leo, 'everybody-4b-report');
    await plan(ines, soon());

    const nextIs = {
      Paula: /./,
      Ines: /Yasin/,
      Leo: /Yasin/,
      Mia: /Yasin/,
      Sam: /Yasin/,
      Alex: /Yasin/,
      Ira: /Yasin/,
      Olga: /Yasin/,
    };
    for (const [name, person] of Object.entries({ Paula: paula, ...everybody })) {
      const words = nextIs[name as keyof typeof nextIs];
      await person.page.goto(`${server.origin}/home`);
      await person.page.getByRole('heading', { level: 1, name: words }).waitFor();
      await accessible(person, `everybody-5-home`);
      await person.page.getByRole('link', { name: title }).first().click();
      await person.page.getByRole('heading', { level: 1, name: title }).waitFor();
      await person.page.getByRole('heading', { level: 2 }).first().waitFor();
      await accessible(person, `everybody-6-course`);
    }
  },
  storyMs,
);

/** In an hour, as the field for it takes it. */
function soon(): string {
  const at = new Date(Date.now() + 3_600_000);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

test(
  '[E29] the record, one’s own data and what goes with an account can be read by everybody they concern',
  async () => {
    await paula.page.goto(`${server.origin}/audit`);
    await paula.reads('Brought in a class list');
    await accessible(paula, 'everybody-7-audit');

    await sam.page.goto(`${server.origin}/account`);
    await sam.button('Delete me…').waitFor();
    await accessible(sam, 'everybody-8-account');
    await sam.page.getByRole('link', { name: 'What was done with my data' }).click();
    await sam.reads('Chose a password by a link');
    await accessible(sam, 'everybody-9-record');

    await sam.page.goto(`${server.origin}/account`);
    await sam.press('Delete me…');
    await sam.reads('What stays, and why');
    await accessible(sam, 'everybody-10-erasure');
    await sam.press('Keep everything');

    await paula.page.goto(`${server.origin}/people`);
    await paula.press('For Sam');
    await paula.page.getByRole('menuitem', { name: 'Change' }).waitFor();
    await accessible(paula, 'everybody-11-people-menu');
    await paula.page.getByRole('menuitem', { name: /Erase/ }).click();
    await paula.reads('What stays, and why');
    await accessible(paula, 'everybody-12-erasure-by-admin');
  },
  storyMs,
);

test(
  '[E30] an administrator who may not read a session is led to it when it is hidden, reads what was said and brings it back',
  async () => {
    await paula.page.goto(`${server.origin}/people`);
    await paula.press('For Olga');
    await paula.page.getByRole('menuitem', { name: 'Change' }).click();
    await paula.page.getByRole('button', { name: /Member/ }).click();
    await paula.page.getByRole('option', { name: 'Administrator' }).click();
    await paula.press('Save');
    await paula.reads('Olga is saved.');

    await sam.page.goto(`${server.origin}/home`);
    await sam.press('Go in');
    await inLobby(sam);
    await sam.press('This session');
    await sam.page.getByRole('menuitem', { name: /Stop: hide this session/ }).click();
    await sam.write('What happened, if you want to say it', 'It became too close to home.');
    await sam.press('Hide it now');
    await sam.reads('This session is hidden');

    await olga.page.goto(`${server.origin}/home`);
    await olga.reads(/^Hidden since/);
    await accessible(olga, 'everybody-13-home-hidden');
    await olga.page.getByRole('link', { name: 'Look into it' }).click();
    await olga.reads('It became too close to home.');
    await accessible(olga, 'everybody-14-incident');
    await olga.press('Bring back');
    await olga.write('What was done about it', 'Talked it over with Sam.');
    await olga.press('Bring it back');
    await olga.reads('It is not hidden.');
    await accessible(olga, 'everybody-15-incident-over');

    const path = new URL(sam.page.url()).pathname;
    await mia.page.goto(`${server.origin}${path}`);
    await mia.page.getByRole('heading', { level: 1, name: /Yasin/ }).waitFor();
    expect(new URL(mia.page.url()).pathname).toMatch(/^\/sessions\//);
    await alex.page.goto(`${server.origin}${path}`);
    await alex.reads('You have a place in this session');
    await accessible(alex, 'everybody-16-place');
    await alex.press('Go in');
    await inLobby(alex);
  },
  storyMs,
);
