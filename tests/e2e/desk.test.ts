import { courseReplySchema } from '@fishbowl/shared/protocol/http/courses';
import { invitationsReplySchema } from '@fishbowl/shared/protocol/http/invitations';
import { sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { accessible } from '../support/e2e/accessible.ts';
import { fetchFromPage } from '../support/e2e/fetchFromPage.ts';
import { openHouse } from '../support/e2e/openHouse.ts';
import { Person } from '../support/e2e/Person.ts';
import { setUp } from '../support/e2e/steps/setUp.ts';
import { troublesOf } from '../support/e2e/troublesOf.ts';
import { storyMs } from '../support/patience.ts';

const house = await openHouse();
afterAll(() => house.close());
const { server, browser } = house;
const [desk, olga] = [await Person.open('Paula', browser), await Person.open('Olga', browser)];
await setUp(desk, server);
const done = z.unknown();
const password = 'a second horse battery';

test(
  '[U51][U52] an administrator adds a person, and of two who change one at the same time the later sees both versions',
  async () => {
    await desk.page.goto(`${server.origin}/people`);
    await desk.press('Add a person');
    await desk.write('Name', 'Olga Muñoz');
    await desk.write('Login', 'paula');
    await desk.press('Add and make the link');
    await desk.reads('Somebody has this login already.');
    await accessible(desk, 'add person');
    await desk.write('Login', 'olga');
    await desk.press('Add and make the link');
    await desk.reads('It is shown only this once');
    await accessible(desk, 'password link');
    await desk.press('Copy link');
    await desk.reads('The link is copied.');
    const link = await desk.page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\/password#./);
    await desk.press('Close');
    await desk.reads('has not chosen a password yet');
    await desk.write('Find somebody', 'munoz');
    await desk.reads('1 found');
    await accessible(desk, 'people');

    const other = await desk.newTab();
    await other.page.goto(`${server.origin}/people`);
    await change(other, 'Olga Muñoz');
    await change(desk, 'Olga Muñoz');
    await other.write('Name', 'Olga Munoz-Ruiz');
    await other.press('Save');
    await other.reads('Olga Munoz-Ruiz is saved.');
    await desk.write('Name', 'Olga M.');
    await desk.press('Save');
    await desk.reads('Now it says: Olga Munoz-Ruiz, olga, Member.');
    await accessible(desk, 'person changed meanwhile');
    expect(await desk.page.getByLabel('Name', { exact: true }).inputValue()).toBe('Olga M.');
    await desk.press('Save mine over it');
    await desk.reads('Olga M. is saved.');
    await desk.write('Find somebody', '');
    await change(desk, 'Paula');
    await desk.page.getByRole('button', { name: /Administrator/ }).click();
    await desk.page.getByRole('option', { name: 'Member' }).click();
    await desk.press('Save');
    await desk.reads('Nobody else administers this installation.');
    await desk.press('Cancel');
    await other.page.close();

    // The page on which she chooses her password is another test's.
    await olga.page.goto(server.origin);
    await fetchFromPage(olga, done, 'POST', '/api/password-links/use', { token: link.split('#')[1], password });
  },
  storyMs,
);

async function change(person: Person, name: string): Promise<void> {
  await person.press(`For ${name}`);
  await person.page.getByRole('menuitem', { name: 'Change' }).click();
  await person.button('Save').waitFor();
}

test(
  '[U56][U57] in a course the staff page shows plan and places; who mentors sees the release and why it is not theirs',
  async () => {
    const defaults = { codebookId: 'oars-starter', visibility: 'blind', place: 'room' };
    const course = await fetchFromPage(desk, courseReplySchema, 'POST', '/api/courses', {
      title: 'Practice I, autumn',
      defaults,
    });
    const mentor = await Person.open('Mia', browser);
    await mentor.page.goto(server.origin);
    for (const [person, role] of [
      [mentor, 'mentoring'],
      [olga, 'student'],
    ] as const) {
      const path = `/api/courses/${course.id}/invitations`;
      const { invitations } = await fetchFromPage(desk, invitationsReplySchema, 'POST', path, {
        role,
        uses: 1,
        days: 7,
      });
      const token = invitations.find((each) => each.role === role)?.token;
      const account = { name: person.name, login: person.name, password };
      const body = person === mentor ? { token, account } : { token };
      await fetchFromPage(person, done, 'POST', '/api/invitations/accept', body);
    }
    const planned = await fetchFromPage(desk, sessionReplySchema, 'POST', `/api/courses/${course.id}/sessions`, {
      ...defaults,
      title: 'Dana, second conversation',
      scenarioId: 'cw-mi-dana',
      pseudonyms: false,
      plannedMs: 1_795_600_000_000,
      classmatesMayWatch: true,
      places: [],
    });

    await desk.page.goto(`${server.origin}/sessions/${planned.id}`);
    await desk.reads('Practice I, autumn');
    await desk.reads('Nobody has a place yet.');
    await desk.page.getByRole('combobox', { name: 'Person' }).fill('Olga');
    await desk.page.getByRole('option', { name: 'Olga M.' }).click();
    await desk.press('Give the place');
    await desk.button('Take back the place of Olga M.').waitFor();
    await accessible(desk, 'places');
    await desk.press('Take back the place of Olga M.');
    await desk.reads('Nobody has a place yet.');

    await mentor.page.goto(`${server.origin}/sessions/${planned.id}`);
    await mentor.press('Open the lobby');
    await mentor.press('Start');
    await mentor.press('End');
    await mentor.press('End and debrief');
    await mentor.reads('who mentors releases nothing');
    await accessible(mentor, 'mentor debrief');
    expect(await mentor.button(/^(Show the|Go on without)/).count()).toBe(0);
  },
  storyMs,
);

test(
  '[E5] the account is accessible, and no page had an error',
  async () => {
    await desk.page.goto(`${server.origin}/account`);
    await desk.write('Your name', 'Paula Prado');
    await desk.press('Save the name');
    await desk.reads('Your name is saved.');
    await accessible(desk, 'account');
    await desk.write('Your password now', 'not this one');
    await desk.write('New password', password);
    await desk.press('Change the password');
    await desk.reads('This is not your password now.');
    await desk.write('Your password now', 'correct horse battery');
    await desk.press('Change the password');
    await desk.reads('Your password is changed.');
    for (const person of [desk, olga]) expect(troublesOf(person), person.name).toEqual([]);
  },
  storyMs,
);
