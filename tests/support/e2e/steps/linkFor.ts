import type { Person } from '../Person.ts';

type Role = 'Student' | 'Actor' | 'Observer' | 'Supervisor';

/** The link as the instructor copies it from the page of links. */
export async function linkFor(instructor: Person, role: Role): Promise<string> {
  await instructor.press(`Copy link, ${role}`);
  await instructor.reads(`Link copied: ${role}`);
  return instructor.page.evaluate(() => navigator.clipboard.readText());
}

/** The short code that stands beside the link. */
export async function codeFor(instructor: Person, role: Role): Promise<string> {
  const row = instructor.page.getByRole('listitem').filter({ has: instructor.button(`Copy link, ${role}`) });
  const words = (await row.textContent()) ?? '';
  const code = /[A-Z0-9]{4} [A-Z0-9]{4}/.exec(words)?.[0];
  if (code === undefined) throw new Error(`no code for the ${role} in: ${words}`);
  return code;
}
