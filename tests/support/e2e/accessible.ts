import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'vitest';
import { waitMs } from '../patience.ts';
import { inThemes } from './inThemes.ts';
import type { Person } from './Person.ts';
import { shoot } from './shoot.ts';

const narrow = { width: 360, height: 740 };

/** What axe judges by the colours; all else is the same in both themes. */
const byColour = ['color-contrast', 'link-in-text-block'];

/** The page has its heading; then axe finds nothing to say against it, in the light and in the dark; on a small phone nothing lies beside it. */
export async function accessible(person: Person, screen: string): Promise<void> {
  const { page, name } = person;
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await shoot(person, screen);
  await inThemes(page, async (theme) => {
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (theme === 'light' ? axe : axe.withRules(byColour)).analyze();
    const found = violations.map(({ id, impact, nodes }) => [impact, id, ...nodes.map(({ html }) => html)]);
    expect(found, `${screen}, ${name}, ${theme}`).toEqual([]);
  });
  const own = page.viewportSize();
  await page.setViewportSize(narrow);
  const widthPx = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(widthPx, { message: `${screen}, ${name}`, timeout: waitMs }).toBeLessThanOrEqual(narrow.width);
  if (own) await page.setViewportSize(own);
}
