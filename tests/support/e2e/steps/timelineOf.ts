import type { Person } from '../Person.ts';

/** What the timeline's table shows, lane by lane where there is something: codes in order of time. Fewer than ten in a lane. */
export async function timelineOf(person: Person): Promise<Readonly<Record<string, readonly string[]>>> {
  const opener = person.button('Same as a table');
  if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
  const lanes = person.page.getByLabel('Lane');
  const names = (await lanes.locator('option').allTextContents()).slice(1);
  const table = person.page.getByRole('region', { name: 'Same as a table' });
  const found: Record<string, readonly string[]> = {};
  for (const name of names) {
    await lanes.selectOption({ label: name });
    const codes = await table.locator('tbody tr td:nth-child(2)').allTextContents();
    if (codes.length > 0) found[name] = codes;
  }
  return found;
}
