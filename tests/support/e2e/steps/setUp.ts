import type { Person } from '../Person.ts';
import type { ServerProcess } from '../ServerProcess.ts';

/** First run: becomes the instructor with the token that the terminal printed. Ends on the page of their own. */
export async function setUp(person: Person, server: ServerProcess): Promise<void> {
  await person.page.goto(server.setupUrl);
  await person.write('Your name', person.name);
  await person.write('Password', 'correct horse battery');
  await person.press('Create and sign in');
  await person.page.getByRole('heading', { name: 'Courses' }).waitFor();
}
