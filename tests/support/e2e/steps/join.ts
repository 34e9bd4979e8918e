import type { Person } from '../Person.ts';

/** By a role's link to the lobby. */
export async function joinByLink(person: Person, link: string): Promise<void> {
  await person.page.goto(link);
  await enter(person);
}

/** By the front door and a short code to the lobby. */
export async function joinByCode(person: Person, origin: string, code: string): Promise<void> {
  await person.page.goto(origin);
  await person.write('Have a code?', code);
  await person.press('Go in');
  await enter(person);
}

async function enter(person: Person): Promise<void> {
  await person.write('Name', person.name);
  await person.press('Go in');
  await inLobby(person);
}

export async function inLobby(person: Person): Promise<void> {
  await person.page.getByRole('heading', { name: 'Who is here' }).waitFor();
}
