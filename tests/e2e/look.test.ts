import { afterAll, expect, test } from 'vitest';
import { accessible } from '../support/e2e/accessible.ts';
import { openHouse } from '../support/e2e/openHouse.ts';
import { Person } from '../support/e2e/Person.ts';
import { makeCourse, pressByKey, toCoursePage } from '../support/e2e/steps/course.ts';
import { gather, start } from '../support/e2e/steps/gather.ts';
import { tabTo } from '../support/e2e/steps/tabTo.ts';
import { storyMs } from '../support/patience.ts';

const house = await openHouse();
afterAll(() => house.close());
const { browser, server } = house;
const people = await gather(house, 'In the room');
const { supervisor, observer } = people;

const themeOf = ({ page }: Person) => page.evaluate(() => document.documentElement.dataset.theme);

/** By the button in the bar, then by a reload of the page. Leaves it as it was. */
async function changesTheLight(person: Person): Promise<void> {
  const before = await themeOf(person);
  const [other, to, back] =
    before === 'dark' ? ['light', 'Light theme', 'Dark theme'] : ['dark', 'Dark theme', 'Light theme'];
  await pressByKey(person, to);
  await expect.poll(() => themeOf(person)).toBe(other);
  await person.page.reload();
  await person.button(back).waitFor();
  expect(await themeOf(person)).toBe(other);
  await pressByKey(person, back);
  await expect.poll(() => themeOf(person)).toBe(before);
}

test(
  '[E41] the light of a room is changed with the keyboard alone, where one reads and where one observes, and stays after a reload',
  async () => {
    const desk = await Person.open('Desk', browser, { storageState: await supervisor.context.storageState() });
    await desk.page.goto(`${server.origin}/home`);
    await desk.page.getByRole('heading', { name: 'Sessions you lead' }).waitFor();
    await changesTheLight(desk);

    await start(people);
    await changesTheLight(supervisor);
    for (const person of [desk, supervisor]) expect(person.troubles, person.name).toEqual([]);
  },
  storyMs,
);

test(
  '[E42] who leads is asked before the observers’ tags are uncovered; Esc leaves them covered, and a key looks',
  async () => {
    await observer.button('Open question').waitFor();
    for (const key of 'od') await observer.page.keyboard.press(key);

    await pressByKey(supervisor, 'Look');
    const question = supervisor.page.getByRole('dialog', { name: 'Look at the observers’ tags?' });
    await question.waitFor();
    await accessible(supervisor, 'look-1-question');
    await supervisor.page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await supervisor.reads('The observers’ tags are covered while you tag.');
    await expect.poll(() => supervisor.button('Look').evaluate((it) => it === document.activeElement)).toBe(true);

    await supervisor.page.keyboard.press('Enter');
    await tabTo(supervisor, question.getByRole('button', { name: 'Look', exact: true }));
    await supervisor.page.keyboard.press('Enter');
    await supervisor.reads(/^You looked at/);
    await accessible(supervisor, 'look-2-looked');
  },
  storyMs,
);

test(
  '[E44] whoever comes to another page by a key goes on from its heading',
  async () => {
    const teacher = await Person.open('Keys', browser, { storageState: await supervisor.context.storageState() });
    const { page } = teacher;
    const isAt = (name: string) =>
      expect
        .poll(() => page.evaluate(() => document.activeElement?.matches('h1') && document.activeElement.textContent))
        .toBe(name);
    await page.goto(`${server.origin}/home`);
    await tabTo(teacher, page.getByRole('link', { name: 'New course' }));
    await page.keyboard.press('Enter');
    await teacher.button('Make the course').waitFor();
    await page.keyboard.type('By keys');
    await pressByKey(teacher, 'Make the course');
    await isAt('By keys');
    await tabTo(teacher, page.getByRole('navigation', { name: 'This course' }).getByRole('link', { name: 'Settings' }));
    await page.keyboard.press('Enter');
    await teacher.button('Save').waitFor();
    await isAt('By keys');
  },
  storyMs,
);

const long = {
  title: 'Motivierende Gesprächsführung in der Suchtkrankenhilfe: Verhaltensbeobachtungsübung im Sommersemester',
  name: 'Anna-Katharina Rechtsschutzversicherungsgesellschaften-Donnersmarck',
  login: 'anna-katharina.mit.einem.langen.namen@studierende.hochschule.example',
};

test(
  '[E43] a long title, name or address is broken into lines, and lies beside no page of a course on a small phone',
  async () => {
    const teacher = await Person.open('Teacher', browser, { storageState: await supervisor.context.storageState() });
    await teacher.page.goto(`${server.origin}/home`);
    const course = await makeCourse(teacher, long.title);
    await accessible(teacher, 'long-1-course');
    await teacher.page.getByRole('main').getByRole('link', { name: 'Class list' }).last().click();
    await teacher.button('Choose a file').waitFor();
    await teacher.page.locator('input[type=file]').setInputFiles({
      name: 'class.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`name,login,role\r\n${long.name},${long.login},student\r\n`),
    });
    await teacher.button('Bring in 1 person').waitFor();
    await accessible(teacher, 'long-2-roster');
    await teacher.press('Bring in 1 person');
    await teacher.reads('1 person was brought in');
    await accessible(teacher, 'long-3-links');
    const link = await teacher.page.locator('tbody td').last().textContent();
    await toCoursePage(teacher, /^People/);
    await teacher.reads(long.name);
    await accessible(teacher, 'long-4-people');

    const student = await Person.open('Anna', browser);
    await student.page.goto(link ?? '');
    await student.button('Save and sign in').waitFor();
    await accessible(student, 'long-5-password');
    await student.write('New password', 'seven quiet fishes');
    await student.press('Save and sign in');
    await student.page.getByRole('link', { name: long.title }).waitFor();
    await accessible(student, 'long-6-home');
    await student.page.goto(`${server.origin}/account`);
    await student.press('Delete me…');
    await student.reads('What stays, and why');
    await accessible(student, 'long-7-erasure');
    await student.page.setViewportSize({ width: 360, height: 740 });
    const dialog = student.page.getByRole('dialog');
    expect(await dialog.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0);
    await student.page.goto(course);
    await student.page.getByRole('heading', { name: long.title }).waitFor();
    await accessible(student, 'long-8-student');
  },
  storyMs,
);
