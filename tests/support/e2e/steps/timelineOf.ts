import type { Locator } from 'playwright-core';
import type { Person } from '../Person.ts';

type ByLane<T> = Readonly<Record<string, T>>;

/** What the timeline's table shows, lane by lane where there is something: codes in order of time. Fewer than ten in a lane. */
export async function timelineOf(person: Person): Promise<ByLane<readonly string[]>> {
  const codes = await laneByLane(person, (table) => table.locator('tbody tr td:nth-child(2)').allTextContents());
  return Object.fromEntries(Object.entries(codes).filter(([, lane]) => lane.length > 0));
}

/** How many tags each lane has. */
export async function tagCounts(person: Person): Promise<ByLane<number>> {
  return laneByLane(person, async (table) => Number(await table.getByRole('table').getAttribute('aria-rowcount')) - 1);
}

async function laneByLane<T>(person: Person, read: (table: Locator) => Promise<T>): Promise<ByLane<T>> {
  const opener = person.button('Same as a table');
  if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
  const lanes = person.page.getByLabel('Lane');
  const table = person.page.getByRole('region', { name: 'Same as a table' });
  const found: Record<string, T> = {};
  for (const name of (await lanes.locator('option').allTextContents()).slice(1)) {
    await lanes.selectOption({ label: name });
    found[name] = await read(table);
  }
  await lanes.selectOption({ label: 'All' });
  return found;
}
