import { mySessionsReplySchema } from '@fishbowl/shared/protocol/http/me';
import { newPersonReplySchema } from '@fishbowl/shared/protocol/http/people';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { accessible } from '../support/e2e/accessible.ts';
import { fetchFromPage } from '../support/e2e/fetchFromPage.ts';
import { holdWords } from '../support/e2e/holdWords.ts';
import { openHouse } from '../support/e2e/openHouse.ts';
import { Person } from '../support/e2e/Person.ts';
import { gather, start } from '../support/e2e/steps/gather.ts';
import { inLobby } from '../support/e2e/steps/join.ts';
import { linkFor } from '../support/e2e/steps/linkFor.ts';
import { loggedTags } from '../support/e2e/steps/loggedTags.ts';
import { troublesOf } from '../support/e2e/troublesOf.ts';
import { storyMs, waitMs } from '../support/patience.ts';

const house = await openHouse();
afterAll(() => house.close());
const { server, browser } = house;
const line: { hold: (hold: boolean) => void } = { hold: () => {} };
const people = await gather(house, 'In the room', {
  prepare: async ({ observer }) => {
    line.hold = await holdWords(observer);
  },
});
const { supervisor, student, actor, observer } = people;
const seated = [supervisor, student, actor, observer];
const sessionId = new URL(student.page.url()).pathname.split('/')[2] ?? '';
const desk = await supervisor.newTab();
const wait = { timeout: waitMs };

const rows = (person: Person) =>
  person.page
    .getByRole('dialog')
    .locator('dl > div')
    .evaluateAll((all) => all.map((row) => (row.textContent ?? '').replace(/\s+/g, ' ').trim()));

/** Opens the list, reads it and closes it. */
async function whoSees(person: Person): Promise<readonly string[]> {
  await person.press('Who can see this?');
  await person.reads(/^As it is /);
  const read = await rows(person);
  await person.press('Close');
  return read;
}

/** Into a new account, in a browser that a guest sits at; the page for the password is another test's. */
async function signedInAs(guest: Person, name: string, login: string): Promise<void> {
  const { link } = await fetchFromPage(desk, newPersonReplySchema, 'POST', '/api/people', {
    name,
    login,
    role: 'member',
  });
  const body = { token: link.token, password: 'a second horse battery' };
  await fetchFromPage(guest, z.unknown(), 'POST', '/api/password-links/use', body);
}

test(
  '[U50] everybody in the lobby reads who can see the session, by name',
  async () => {
    expect(await whoSees(student)).toEqual([
      'Student SamNo tags, no notes, no numbers, until something is released.',
      'Actor AlexNo tags, no notes, no numbers, until something is released.',
      'Observer OlgaOnly what they wrote themselves, until the debrief.',
      'Supervisor PaulaOnly what they wrote themselves, until the debrief or until they choose to look, which is noted.',
      'Whoever has the observers’ link What observers see, but only after coming in to watch.',
      'Whoever has the supervisors’ link Everything, but only after taking a seat, which everybody in the session sees.',
    ]);
    expect(await whoSees(observer)).toEqual(await whoSees(supervisor));
    await student.press('Who can see this?');
    await student.reads('As it is now.');
    await accessible(student, 'who sees');
    await student.press('Close');
  },
  storyMs,
);

test(
  '[N96] who came back by a guest’s link reads why nobody is erased from there, and who does it',
  async () => {
    await desk.page.goto(`${server.origin}/sessions/${sessionId}`);
    const link = await linkFor(desk, 'Student');
    const again = await Person.open('Somebody', browser);
    await again.page.goto(link);
    await again.press('Go in');
    await inLobby(again);
    await again.press('This session');
    await again.page.getByRole('menuitem', { name: /Delete what is mine here/ }).click();
    await again.reads('You came back by the link');
    await again.reads('whoever leads the session can erase');
    await accessible(again, 'back by the link');
    await again.page.context().close();
  },
  storyMs,
);

test(
  '[E26] a guest who signs in keeps the session in her account, and stays where she sits',
  async () => {
    await signedInAs(observer, 'Olga M.', 'olga');
    await observer.page.reload();
    await observer.reads('You are here as a guest');
    await accessible(observer, 'claim');
    await observer.press('Keep it in my account');
    await observer.reads('The session is in your account now.');
    expect(await observer.page.getByText('You are here as a guest').count()).toBe(0);

    const mine = await fetchFromPage(observer, mySessionsReplySchema, 'GET', '/api/me/sessions');
    expect(mine.sessions.map(({ id, role, seated: sits }) => [id, role, sits])).toEqual([
      [sessionId, 'observer', true],
    ]);
    expect(await whoSees(student)).toContain('Observer Olga M.Only what they wrote themselves, until the debrief.');
  },
  storyMs,
);

test(
  '[E25] the student hides the session in two presses and a yes; everybody stands before a calm page, and it comes back with all that was tagged',
  async () => {
    await start(people);
    line.hold(true);
    for (const key of ['o', 'd']) await observer.page.keyboard.press(key);
    await observer.reads('2 not yet confirmed');

    await student.press('This session');
    await accessible(student, 'session menu');
    await student.page.getByRole('menuitem', { name: /Stop: hide this session/ }).click();
    await student.write('What happened, if you want to say it', 'It became too close to home.');
    await accessible(student, 'hide dialog');
    await student.press('Hide it now');
    for (const person of seated) await person.reads('This session is hidden');
    await observer.reads('2 entries of yours were not confirmed yet.');
    await accessible(student, 'hidden');
    await actor.page.reload();
    await actor.reads('This session is hidden');

    await desk.page.goto(`${server.origin}/sessions/${sessionId}`);
    await desk.reads(/Hidden since/);
    await desk.reads('It became too close to home.');
    expect(await whoSees(desk)).toContain('Student SamNothing, while it is hidden.');
    await accessible(desk, 'links hidden');
    await desk.press('Bring back');
    expect(await desk.button('Bring it back').isDisabled()).toBe(true);
    await desk.write('What was done about it', 'Talked it over with Sam.');
    await accessible(desk, 'bring back dialog');
    await desk.press('Bring it back');
    await desk.page.getByText(/Hidden since/).waitFor({ state: 'detached' });

    line.hold(false);
    await student.press('Look again');
    await student.reads('The session was hidden and has come back.');
    for (const person of [supervisor, observer]) await person.reads('The session was hidden and has come back.');
    await actor.reads('The session was hidden and has come back.');
    await observer.page.getByText('not yet confirmed').waitFor({ state: 'detached' });
    expect(await loggedTags(observer, server.origin, sessionId)).toHaveLength(2);
    await accessible(student, 'brought back');
    await supervisor.press('Resume');
  },
  storyMs,
);

test(
  '[U50][U55] who sees it changes with the release and is printed in the report; a file is saved only once that is noted',
  async () => {
    await supervisor.press('End');
    await supervisor.press('End and debrief');
    await student.press('Done');
    expect(await whoSees(student)).toContain('Observer Olga M.All tags and notes, with names.');
    await accessible(student, 'debrief who sees');
    for (const stage of ['actor’s view', 'classmates’ tags', 'supervisor’s tags'])
      await supervisor.press(`Show the ${stage}`);
    await student.button('Same as a table').waitFor();

    const { page } = student;
    await page.getByRole('link', { name: 'Report' }).click();
    const printed = page.getByRole('region', { name: 'Who can see this' });
    await expect.poll(() => printed.textContent(), wait).toContain('What was released, and no more.');
    await printed.scrollIntoViewIfNeeded();
    await accessible(student, 'report');

    const saved: string[] = [];
    page.on('download', (download) => saved.push(download.suggestedFilename()));
    await page.route('**/exported', (route) => route.abort());
    await student.press('Data');
    await page.getByRole('menuitem', { name: /CSV/ }).click();
    await student.reads('Nothing was saved');
    expect(saved).toEqual([]);
    await page.unroute('**/exported');
    await student.press('Data');
    await page.getByRole('menuitem', { name: /CSV/ }).click();
    await expect.poll(() => saved.length, wait).toBe(1);
  },
  storyMs,
);

test(
  '[N78] on the page of a closed session stand the ways back of its guests; one that is renewed opens the place on another device',
  async () => {
    await supervisor.press('Close the session');
    await supervisor.page.waitForURL(/report$/);
    await desk.page.goto(`${server.origin}/sessions/${sessionId}`);
    const ways = desk.page.getByRole('region', { name: 'Ways back for guests' });
    await ways.waitFor();
    await accessible(desk, 'ways back');
    expect(await ways.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Ways back for guests',
      'Student',
      'Actor',
    ]);

    await desk.press('New Student link');
    await accessible(desk, 'ways back renew');
    const renewed = desk.page.waitForResponse('**/links/student/renew');
    await desk.press('New link');
    await renewed;
    const phone = await Person.open('Sam', browser);
    await phone.page.goto(await linkFor(desk, 'Student'));
    await phone.reads('Are you Sam?');
    await phone.press('Go in');
    await phone.page.waitForURL(/report$/);
    await student.page.reload();
    await student.page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(student.page.url()).pathname).toBe(`/s/${sessionId}/report`);
  },
  storyMs,
);

test(
  '[N80][U53] a guest is erased by who leads the session, after a look at what goes; another erases himself',
  async () => {
    await desk.page.goto(`${server.origin}/sessions/${sessionId}`);
    await desk.button('Close the place of Olga M.').waitFor();
    expect(await desk.button('Erase Olga M., who came as a guest').count()).toBe(0);
    await desk.press('Erase Alex, who came as a guest');
    await desk.reads('The name, and the way back to the place');
    await accessible(desk, 'erase guest');
    expect(await desk.button('Erase for good').isDisabled()).toBe(true);
    await desk.write('To go on, type Alex', 'alex');
    await desk.press('Erase for good');
    await desk.reads('Alex is erased.');
    await expect.poll(() => desk.page.getByText('Alex', { exact: true }).count(), wait).toBe(0);

    await student.page.goto(`${server.origin}/s/${sessionId}`);
    await student.press('This session');
    await student.page.getByRole('menuitem', { name: /Delete what is mine here/ }).click();
    await student.reads('Your name, and the way back to your place');
    await accessible(student, 'erase oneself, a guest');
    await student.write('To go on, type Sam', 'Sam');
    await student.press('Delete me for good');
    await student.page.waitForURL(`${server.origin}/`, wait);
    await expect.poll(() => desk.page.getByText('Sam', { exact: true }).count(), wait).toBe(0);
    for (const person of [...seated, desk]) expect(troublesOf(person), person.name).toEqual([]);
  },
  storyMs,
);
