import type { Person } from '../Person.ts';
import { tabTo } from './tabTo.ts';

/** From one's own page to a course that did not exist. Gives its address. */
export async function makeCourse(person: Person, title: string): Promise<string> {
  await person.page.getByRole('link', { name: 'New course' }).click();
  await person.write('Title', title);
  await person.press('Make the course');
  await person.page.getByRole('heading', { name: title }).waitFor();
  return person.page.url();
}

/** To one of the pages of the course that the person is at. */
export async function toCoursePage({ page }: Person, name: string | RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'This course' }).getByRole('link', { name }).click();
}

/** Chooses from a list that opens below its field. */
export async function pick(person: Person, field: string, option: string): Promise<void> {
  await person.page.getByRole('button', { name: new RegExp(`${field}$`) }).click();
  await person.page.getByRole('option', { name: option }).click();
}

/** By an invitation, with an account that is made on the way. Ends in the course. */
export async function acceptInvitation(person: Person, link: string, login: string): Promise<void> {
  await person.page.goto(link);
  await person.write('Your name', person.name);
  await person.write('Login', login);
  await person.write('Password', 'seven quiet fishes');
  await person.press('Create the account');
}

/** With the keyboard alone: to the button, and Enter. */
export async function pressByKey(person: Person, name: string): Promise<void> {
  await tabTo(person, person.button(name));
  await person.page.keyboard.press('Enter');
}
