import type { Person } from '../Person.ts';

/** From the page of one's own to the links of a new one, with the case and the book that are proposed. */
export async function makeSession(person: Person, place?: 'In the app' | 'In the room'): Promise<void> {
  await person.page.getByRole('main').getByRole('link', { name: 'New session' }).click();
  await person.button('Make the links').waitFor();
  if (place) await person.choose('Where', place);
  await person.press('Make the links');
  await person.button('Copy link, Student').waitFor();
}
