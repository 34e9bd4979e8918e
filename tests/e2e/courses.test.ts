import { newPersonReplySchema } from '@fishbowl/shared/protocol/http/people';
import { afterAll, expect, test } from 'vitest';
import { accessible } from '../support/e2e/accessible.ts';
import { fetchFromPage } from '../support/e2e/fetchFromPage.ts';
import { openHouse } from '../support/e2e/openHouse.ts';
import { Person } from '../support/e2e/Person.ts';
import { acceptInvitation, makeCourse, pick, pressByKey, toCoursePage } from '../support/e2e/steps/course.ts';
import { inLobby } from '../support/e2e/steps/join.ts';
import { setUp } from '../support/e2e/steps/setUp.ts';
import { storyMs } from '../support/patience.ts';

const house = await openHouse();
afterAll(() => house.close());
const { server, browser } = house;
const title = 'MI practice with actors';
const [paula, sam, olga, carl] = [
  await Person.open('Paula', browser),
  await Person.open('Sam', browser),
  await Person.open('Olga', browser),
  await Person.open('Carl', browser),
];
const everybody = [paula, sam, olga, carl];
const state = { course: '', code: '' };

test(
  '[E20] an instructor makes a course and invites by a link; by it a student makes an account and is in',
  async () => {
    await setUp(paula, server);
    await accessible(paula, 'course-1-home-empty');
    await paula.page.getByRole('link', { name: 'New course' }).click();
    await paula.button('Make the course').waitFor();
    await accessible(paula, 'course-2-new');
    await paula.page.goBack();
    state.course = await makeCourse(paula, title);
    await accessible(paula, 'course-3-sessions-empty');
    await toCoursePage(paula, 'Invitations');
    await paula.press('Make the link');
    const link = await paula.page.getByLabel('Invitation link as a student').inputValue();
    await accessible(paula, 'course-4-invitations');

    await sam.page.goto(link);
    await sam.button('Create the account').waitFor();
    expect(new URL(sam.page.url()).hash).toBe('');
    await accessible(sam, 'course-5-invitation');
    await acceptInvitation(sam, link, 'sam');
    await sam.page.getByRole('heading', { name: title }).waitFor();
    await sam.reads('You are a student in it');
    expect(new URL(sam.page.url()).pathname).toBe(new URL(state.course).pathname);
    await accessible(sam, 'course-6-student');
    await acceptInvitation(carl, link, 'carl');
    await carl.page.getByRole('heading', { name: title }).waitFor();
  },
  storyMs,
);

test(
  '[E21] another asks by the course’s code and is admitted with the keyboard alone',
  async () => {
    await paula.page.goto(state.course);
    await toCoursePage(paula, 'Course code');
    await accessible(paula, 'course-7-code-off');
    await paula.press('Switch the code on');
    const shown = await paula.page.getByText(/^[A-Z0-9]{4} [A-Z0-9]{4}$/).textContent();
    state.code = shown ?? '';
    await accessible(paula, 'course-8-code');

    await olga.page.goto(await newAccount('Olga', 'olga'));
    await olga.button('Save and sign in').waitFor();
    expect(new URL(olga.page.url()).hash).toBe('');
    await accessible(olga, 'course-9-password');
    await olga.write('New password', 'seven quiet fishes');
    await olga.press('Save and sign in');
    await olga.page.getByRole('heading', { name: 'Come into a course' }).waitFor();
    await accessible(olga, 'course-10-home-member');
    await olga.write('Course code', state.code.toLowerCase());
    await olga.press('Ask to come in');
    await olga.page.getByRole('heading', { name: 'Waiting to be admitted' }).waitFor();
    await accessible(olga, 'course-11-home-waiting');

    await paula.page.goto(`${server.origin}/home`);
    await paula.page.getByRole('heading', { name: '1 person asks to come in' }).waitFor();
    await accessible(paula, 'course-12-home-admit');
    await paula.page.getByRole('link', { name: 'See who', exact: true }).click();
    await paula.button('Admit Olga').waitFor();
    await accessible(paula, 'course-13-people');
    await pressByKey(paula, 'Admit Olga');
    await paula.reads('Olga is in.');
    await expect.poll(() => paula.button('Admit Olga').count()).toBe(0);

    await olga.page.reload();
    await olga.page.getByRole('link', { name: title }).waitFor();
  },
  storyMs,
);

test(
  '[E22] a session is planned with places; the student finds it as the next thing and goes in without a link; a classmate watches',
  async () => {
    await paula.page.goto(state.course);
    await paula.page.getByRole('link', { name: 'Plan a session' }).first().click();
    await paula.button('Plan it').waitFor();
    await paula.write('When', soon());
    await paula.choose('Where', 'In the room');
    await pick(paula, 'Student', 'Sam');
    await pick(paula, 'Observers', 'Carl');
    await accessible(paula, 'course-14-plan');
    await paula.press('Plan it');
    await paula.button('Copy link, Student').waitFor();

    await sam.page.goto(`${server.origin}/home`);
    await sam.reads('You go in as the student.');
    await accessible(sam, 'course-15-home-next');
    await sam.press('Go in');
    await inLobby(sam);
    await olga.page.goto(state.course);
    const goIn = olga.page.getByRole('button', { name: /^Go in: / });
    await goIn.waitFor();
    await accessible(olga, 'course-16-classmate');
    await goIn.click();
    await inLobby(olga);
    await olga.reads('Sam');
    await paula.page.goto(`${server.origin}/home`);
    await paula.page.getByRole('heading', { name: 'Sessions you lead' }).waitFor();
    await accessible(paula, 'course-17-home-leads');
    await paula.page.goto(state.course);
    await paula.page.getByRole('heading', { name: 'Ahead' }).waitFor();
    await accessible(paula, 'course-18-sessions');
  },
  storyMs,
);

test(
  '[E23] the course’s other pages, and the ways in for who is known, are accessible',
  async () => {
    for (const [page, shows, screen] of [
      ['Class list', 'Choose a file', 'course-19-roster'],
      ['Settings', 'Archive the course', 'course-20-settings'],
    ] as const) {
      await toCoursePage(paula, page);
      await paula.button(shows).waitFor();
      await accessible(paula, screen);
    }
    await toCoursePage(paula, /^People/);
    await paula.press('Change Paula');
    await paula.page.getByRole('menuitem', { name: 'Take out of the course' }).click();
    await paula.button('Take out').waitFor();
    await accessible(paula, 'course-21-take-out');
    await paula.press('Take out');
    await paula.reads('Nobody else teaches this course');
    await accessible(paula, 'course-22-last-teacher');

    await carl.page.goto(`${server.origin}/enrol#${state.code.replace(' ', '')}`);
    await carl.button('Ask to come in').waitFor();
    expect(new URL(carl.page.url()).hash).toBe('');
    await accessible(carl, 'course-23-enrol');
    await carl.press('Ask to come in');
    await carl.reads('You are in “MI practice with actors” already');
    for (const path of ['invitation', 'password', 'enrol']) {
      await carl.page.goto(`${server.origin}/${path}#nothing`);
      await carl.reads('This link opens nothing any more');
    }
  },
  storyMs,
);

test('[E24] no page of a course had an error or asked anything of another host', () => {
  for (const person of everybody) {
    expect(
      person.troubles.filter((words) => !refused.test(words)),
      person.name,
    ).toEqual([]);
    expect(person.strangers(), person.name).toEqual([]);
  }
});

/** What a browser writes of its own where the server says no: to a dead link, and to taking out the last teacher. */
const refused = /status of (404|409)/;

/** An account as an administrator adds it. Gives the link to its password. */
async function newAccount(name: string, login: string): Promise<string> {
  const person = { name, login, role: 'member' };
  const { link } = await fetchFromPage(paula, newPersonReplySchema, 'POST', '/api/people', person);
  return `${server.origin}/password#${link.token}`;
}

/** Tomorrow afternoon, as the field for a time takes it. */
function soon(): string {
  const day = new Date(Date.now() + 24 * 3_600_000);
  const local = new Date(day.getTime() - day.getTimezoneOffset() * 60_000);
  return `${local.toISOString().slice(0, 10)}T15:30`;
}
