import type { Locator } from 'playwright-core';
import type { Person } from '../Person.ts';

/** Walks with the Tab key until the focus is there; a page with more stops than that would be a page to improve. */
export async function tabTo({ page }: Person, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < 40; stops += 1) {
    if (await wanted.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('not reached by the Tab key');
}
