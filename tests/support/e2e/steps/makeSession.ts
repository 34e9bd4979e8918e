import type { Person } from '../Person.ts';

interface Choices {
  readonly where?: 'In the app' | 'In the room';
  readonly tagging?: 'Blind' | 'Shared';
}

/** From the list of sessions to the links of a new one, with the case and the book that are proposed. */
export async function makeSession(person: Person, { where, tagging }: Choices = {}): Promise<void> {
  await person.page.getByRole('link', { name: 'New session' }).click();
  await person.button('Make the links').waitFor();
  if (where) await person.choose('Where', where);
  if (tagging) await person.choose('Tagging', tagging);
  await person.press('Make the links');
  await person.button('Copy link, Student').waitFor();
}
